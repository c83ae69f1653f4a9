"""What is fetched, from where, and where it stops. No request leaves this machine."""

from __future__ import annotations

import gzip
import socket
import ssl
import subprocess
import threading
import time
from collections.abc import Iterator
from pathlib import Path

import pytest

from dateline import __version__
from dateline.adding.fetch import Fetched, Limits, fetch, is_public
from dateline.errors import FetchError
from tests.adding.server import Reply, Server, serving

TYPES = ("text/html", "text/plain")
SMALL = Limits(wait=2.0, total=1.0, size=10_000, redirections=3)
PAGE = b"<p>The ferry is back.</p>"


@pytest.fixture
def server() -> Iterator[Server]:
    with serving({"/page": Reply(PAGE)}) as running:
        yield running


def get(url: str, limits: Limits = SMALL) -> Fetched:
    return fetch(url, TYPES, allow_private=True, limits=limits)


def told(url: str, **options: object) -> str:
    with pytest.raises(FetchError) as error:
        fetch(url, TYPES, limits=SMALL, **options)  # type: ignore[arg-type]
    return str(error.value)


def told_of(server: Server, reply: Reply) -> str:
    server.replies["/page"] = reply
    return told(server.url("/page"), allow_private=True)


# -- what comes -----------------------------------------------------------------------------------------------


def test_a_page_comes_with_its_address_and_type(server: Server) -> None:
    server.replies["/page"] = Reply(PAGE, "Text/HTML; charset=ISO-8859-1")
    assert get(server.url("/page#top")) == Fetched(server.url("/page"), PAGE, "text/html", "iso-8859-1")


def test_the_request_says_who_asks(server: Server) -> None:
    get(server.url("/page"))
    ((path, headers),) = server.asked
    assert path == "/page"
    assert headers["User-Agent"].startswith(f"Dateline/{__version__} ")
    assert headers["Accept"] == "text/html, text/plain"
    assert not {"Cookie", "Authorization", "Referer"} & set(headers)


def test_an_address_in_any_script_is_asked_for_in_ascii(server: Server) -> None:
    server.replies["/fl%C3%B6%C3%9Fe?q=%C3%A4%20b%20c"] = Reply(PAGE)
    assert get(server.url("/flöße?q=ä b%20c")).data == PAGE


def test_redirections_are_followed_and_the_last_address_is_kept(server: Server) -> None:
    server.replies["/old"] = Reply(status=301, headers={"Location": "/older?x=1"})
    server.replies["/older?x=1"] = Reply(status=307, headers={"Location": server.url("/page#part")})
    assert get(server.url("/old")).url == server.url("/page")


def test_a_packed_page_is_unpacked(server: Server) -> None:
    server.replies["/page"] = Reply(gzip.compress(PAGE), headers={"Content-Encoding": "gzip"})
    assert get(server.url("/page")).data == PAGE


# -- from where -----------------------------------------------------------------------------------------------

IPV4 = "0.0.0.0 10.1.2.3 100.64.0.1 127.0.0.1 127.8.8.8 169.254.169.254 172.16.0.1 192.0.2.1 192.168.1.1 198.18.0.1"
CASTS = "224.0.0.1 240.0.0.1 255.255.255.255 ff02::1"
IPV6 = ":: ::1 64:ff9b:1::1 100::1 2001:db8::1 fc00::1 fd12::1 fe80::1 fe80::1%eth0 fec0::1"
IPV4_IN_IPV6 = "::127.0.0.1 ::ffff:10.0.0.1 64:ff9b::7f00:1 2002:7f00:1:: 2001:0:4136:e378:8000:63bf:f5ff:fffe"
PRIVATE = f"{IPV4} {CASTS} {IPV6} {IPV4_IN_IPV6}".split()  # easier to read than a list


@pytest.mark.parametrize("address", PRIVATE)
def test_a_private_address_is_refused(address: str) -> None:
    assert not is_public(address)
    message = told("https://news.example/story", resolve=lambda host, port: [address])
    assert message == (
        f"https://news.example/story: leads to {address}, an address inside a private network; "
        "allow it with --allow-private if the machine is yours"
    )


@pytest.mark.parametrize("address", ["8.8.8.8", "2606:4700::1111", "::ffff:8.8.8.8", "64:ff9b::808:808"])
def test_a_public_address_is_not(address: str) -> None:
    assert is_public(address)


def test_one_private_address_among_public_ones_is_enough() -> None:
    message = told("http://news.example/", resolve=lambda host, port: ["8.8.8.8", "127.0.0.1"])
    assert "leads to 127.0.0.1" in message


@pytest.mark.parametrize("host", ["127.0.0.1", "localhost", "[::1]", "2130706433", "0x7f.1", "127.1"])
def test_this_machine_is_refused_however_it_is_spelt(host: str, server: Server) -> None:
    assert "an address inside a private network" in told(f"http://{host}:{server.port}/page")
    assert server.asked == []


def test_a_redirection_to_a_private_address_is_refused(server: Server, monkeypatch: pytest.MonkeyPatch) -> None:
    """The first machine counts as public here; the one it sends to does not."""
    monkeypatch.setattr("dateline.adding.fetch.is_public", lambda address: address == "127.0.0.1")
    server.replies["/page"] = Reply(status=302, headers={"Location": "http://169.254.169.254/latest/meta-data"})
    message = told(server.url("/page"))
    assert message.startswith("http://169.254.169.254/latest/meta-data: leads to 169.254.169.254")


def test_a_name_is_asked_for_once_and_its_checked_address_is_used(server: Server) -> None:
    """So a name that means another machine the next time (DNS rebinding) is no way in."""
    asked = []

    def resolve(host: str, port: int) -> list[str]:
        asked.append((host, port))
        return ["127.0.0.1"] if len(asked) == 1 else ["192.0.2.1"]

    found = fetch(server.url("/page", "news.example"), TYPES, allow_private=True, limits=SMALL, resolve=resolve)
    assert found.data == PAGE
    assert asked == [("news.example", server.port)]
    assert server.asked[0][1]["Host"] == f"news.example:{server.port}"


def test_the_next_address_is_tried_when_one_does_not_answer(server: Server) -> None:
    found = fetch(
        server.url("/page", "news.example"),
        TYPES,
        allow_private=True,
        limits=SMALL,
        resolve=lambda host, port: ["127.0.0.254", "127.0.0.1"],
    )
    assert found.data == PAGE


def test_proxies_are_not_used(server: Server, monkeypatch: pytest.MonkeyPatch) -> None:
    for name in ("http_proxy", "HTTP_PROXY", "all_proxy"):
        monkeypatch.setenv(name, "http://127.0.0.1:9")
    assert get(server.url("/page")).data == PAGE


@pytest.fixture(scope="module")
def certificate(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """Of news.example, with its key, by its own word."""
    file = tmp_path_factory.mktemp("tls") / "both.pem"
    key = file.with_name("key")
    name = ["-subj", "/CN=news.example", "-addext", "subjectAltName=DNS:news.example"]
    command = [
        "openssl",
        "req",
        "-x509",
        "-newkey",
        "rsa:2048",
        "-nodes",
        *name,
        "-keyout",
        str(key),
        "-out",
        str(file),
    ]
    try:
        subprocess.run(command, check=True, capture_output=True, timeout=60)
    except FileNotFoundError:
        pytest.skip("openssl is not here to make a certificate")
    file.write_text(file.read_text() + key.read_text())
    return file


@pytest.mark.parametrize(
    ("host", "trusted", "message"),
    [
        ("news.example", True, ""),
        ("other.example", True, "has no valid certificate: Hostname mismatch"),
        ("news.example", False, "has no valid certificate: self-signed certificate"),
    ],
    ids=["good", "of another", "of nobody"],
)
def test_a_certificate_must_be_valid_for_the_name(
    host: str, trusted: bool, message: str, certificate: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    context = ssl.SSLContext(ssl.PROTOCOL_TLS_SERVER)
    context.load_cert_chain(certificate)
    if trusted:
        monkeypatch.setenv("SSL_CERT_FILE", str(certificate))
    with serving({"/page": Reply(PAGE)}, context) as server:
        url = f"https://{host}:{server.port}/page"
        options = {"allow_private": True, "resolve": lambda host, port: ["127.0.0.1"]}
        if message:
            assert message in told(url, **options)
        else:
            assert fetch(url, TYPES, limits=SMALL, **options).data == PAGE  # type: ignore[arg-type]


ADDRESSES = {
    "ftp://example.org/x": "is not http or https but ftp; write https://…",
    "file:///etc/passwd": "is not http or https but file; write https://…",
    "javascript:alert(1)": "is not http or https but javascript; write https://…",
    "example.org/x": "is not http or https but nothing; write https://…",
    "http://": "names no machine; write https://…",
    "http://[::1": "is no web address; write https://…",
    "http://a:b@example.org/": "carries a name or password; ",
    "http://example.org:99999/": "is no web address; write https://…",
    f"http://{'a' * 64}.example/": "names an impossible machine",
    "http://a..b/": "names an impossible machine",
}


@pytest.mark.parametrize(("url", "message"), ADDRESSES.items(), ids=ADDRESSES.keys())
def test_what_is_no_address_of_a_page_is_refused(url: str, message: str) -> None:
    assert told(url).startswith(f"{url}: {message}")


def test_an_unknown_name_is_told() -> None:
    def resolve(host: str, port: int) -> list[str]:
        raise socket.gaierror(-2, "Name or service not known")

    message = told("https://nwes.example/", resolve=resolve)
    assert (
        message == "https://nwes.example/: the machine is not found: Name or service not known; look for a slip in it"
    )


def test_a_port_where_nobody_listens_is_told() -> None:
    with socket.socket() as free:
        free.bind(("127.0.0.1", 0))
        port = free.getsockname()[1]
    assert "Connection refused" in told(f"http://127.0.0.1:{port}/", allow_private=True)


# -- where it stops -------------------------------------------------------------------------------------------

REPLIES = {
    "not found": (Reply(status=404), "answers 404 Not Found"),
    "no type": (Reply(PAGE, type=None), "is of no stated type; only text/html, text/plain can be read"),
    "a picture": (Reply(b"\x89PNG", "image/png"), "is image/png; only text/html, text/plain can be read"),
    "too large": (Reply(b"x" * 10_001), "is larger than 10,000 bytes"),
    "larger than it says": (Reply(b"x" * 20_000, headers={"Content-Length": ""}), "is larger than 10,000 bytes"),
    "shorter than it says": (Reply(PAGE, headers={"Content-Length": "900"}), "ends before its end"),
    "a bomb": (
        Reply(gzip.compress(b"x" * 1_000_000), headers={"Content-Encoding": "gzip"}),
        "is larger than 10,000 bytes",
    ),
    "cut short": (Reply(gzip.compress(PAGE)[:-9], headers={"Content-Encoding": "gzip"}), "ends before its end"),
    "not packed": (Reply(PAGE, headers={"Content-Encoding": "gzip"}), "cannot be read: "),
    "packed otherwise": (Reply(PAGE, headers={"Content-Encoding": "br"}), "comes packed as br, unasked"),
    "a loop": (Reply(status=302, headers={"Location": "/page"}), "redirects more than 3 times"),
    "out of the web": (
        Reply(status=302, headers={"Location": "file:///etc/passwd"}),
        "is not http or https but file",
    ),
    "to nowhere": (Reply(status=302, headers={"Location": "http://[::1"}), "redirects to what is no web address"),
    "without an aim": (Reply(status=302), "answers 302 Found"),
}


@pytest.mark.parametrize(("reply", "message"), REPLIES.values(), ids=REPLIES.keys())
def test_an_answer_that_cannot_be_used_is_told(reply: Reply, message: str, server: Server) -> None:
    assert f": {message}" in told_of(server, reply)


SLOW = {
    "never": Reply(PAGE, pause=60),
    "a byte at a time": Reply(b"x" * 9_000, pause=0.05),
    "a byte at a time, without an end": Reply(b"x" * 9_000, pause=0.05, headers={"Content-Length": ""}),
    "its headers a byte at a time": Reply(pause=0.05, creeping=True),
}


@pytest.mark.parametrize("reply", SLOW.values(), ids=SLOW.keys())
def test_who_answers_slowly_is_left_when_the_time_is_over(reply: Reply, server: Server) -> None:
    begin = time.monotonic()
    assert "has not answered within 1 seconds; try again, " in told_of(server, reply)
    assert time.monotonic() - begin < 5


def test_a_machine_that_accepts_and_never_greets_is_left() -> None:
    with socket.create_server(("127.0.0.1", 0)) as silent:
        url = f"https://127.0.0.1:{silent.getsockname()[1]}/"
        assert "has not answered within 1 seconds" in told(url, allow_private=True)


def test_what_is_no_web_server_is_told() -> None:
    with socket.create_server(("127.0.0.1", 0)) as server:
        greeting = threading.Thread(target=lambda: _greet(server))
        greeting.start()
        message = told(f"http://127.0.0.1:{server.getsockname()[1]}/", allow_private=True)
        greeting.join()
    assert ": cannot be read: " in message


def _greet(server: socket.socket) -> None:
    line, _ = server.accept()
    with line:
        line.recv(1000)
        line.sendall(b"220 mail.example ready\r\n")
