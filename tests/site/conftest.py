import pytest
from jinja2 import Environment

from dateline import site
from tests.site.chronologies import TEMPLATES


@pytest.fixture(scope="session")
def environment() -> Environment:
    return site.environment([TEMPLATES])
