"""How articles and events come into a site, and how a site begins.

- `fetch`: a web address → bytes; `charset`: the encoding a server states
- `formats`: bytes → `original`, an article to be stored; `pdf`, `mail`: what is inside these
- `shelf`: is it here already?
- `writing`: values → Markdown with front matter
- `store`: the file in the folder of articles
- `feeds`: a feed → its entries; `prose`: HTML of others → words
- `sheets`: a spreadsheet → events; `diary`: the files in the folder of events
"""
