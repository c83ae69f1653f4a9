"""How articles and events come into a site: from a web address, a file, a spreadsheet, a feed; and how a site begins."""
