"""Commands that say what may be written: schema."""

from __future__ import annotations

import json

import click

from dateline.schema import File, json_schema


@click.command("schema")
@click.argument("file", type=click.Choice([file.value for file in File]), default=File.SITE.value)
def print_schema(file: str) -> None:
    """Print the JSON Schema of a file that editors write: site_config.yml, or the front matter of another.

    Tools that know YAML check and complete by it while you write.
    """
    click.echo(json.dumps(json_schema(File(file)), ensure_ascii=False, indent=2))
