"""A web address → what lies there: from public machines only, in bounded time and size.

A name is resolved once, its addresses are checked, and the connection goes to an address that was checked: a name
server that answers differently the next time (DNS rebinding) gains nothing. The same holds for every redirection.
Proxies are not used: behind one, nobody can tell where a connection ends.
"""

from __future__ import annotations

import socket
import ssl
import time
import zlib
from collections.abc import Callable, Collection, Sequence
from contextlib import suppress
from dataclasses import dataclass
from http.client import HTTPConnection, HTTPException, HTTPResponse
from ipaddress import IPv4Address, IPv6Address, ip_address, ip_network
from threading import Timer
from urllib.parse import SplitResult, quote, urljoin, urlsplit

from dateline import __version__
from dateline.errors import FetchError

AGENT = f"Dateline/{__version__} (stores an article that an editor named)"
PORTS = {"http": 80, "https": 443}
BY_HAND = "save the page in your browser, and add the file"
AGAIN = f"try again, or {BY_HAND}"

_REDIRECTIONS = (301, 302, 303, 307, 308)
_IN_URL = "/%:@!$&'()*+,;=~"  # what is not escaped in a path a second time
_TRANSLATED = ip_network("64:ff9b::/96")  # IPv4 behind NAT64
_UNICAST = ip_network("2000::/3")

Resolve = Callable[[str, int], Sequence[str]]


@dataclass(frozen=True, slots=True)
class Limits:
    """Times in seconds: `wait` for a connection and for each piece that comes, `total` for all redirections together.
    `size` is in bytes, unpacked."""

    wait: float = 10.0
    total: float = 60.0
    size: int = 20_000_000
    redirections: int = 5


@dataclass(frozen=True, slots=True)
class Fetched:
    """`url` is where the redirections ended; `type` is the media type without parameters, in small letters."""

    url: str
    data: bytes
    type: str
    charset: str | None


def resolve(host: str, port: int) -> Sequence[str]:
    """Every address of a name, those to try first in front."""
    return [str(found[4][0]) for found in socket.getaddrinfo(host, port, type=socket.SOCK_STREAM)]


def is_public(address: str) -> bool:
    """Whether an address is one of the public internet; IPv6 that stands for IPv4 is judged by that.

    >>> is_public("10.0.0.1"), is_public("::ffff:127.0.0.1"), is_public("8.8.8.8")
    (False, False, True)
    """
    found = ip_address(address)
    if isinstance(found, IPv6Address):
        inner = _inner(found)
        if inner is None:
            return found in _UNICAST and found.is_global
        found = inner
    return found.is_global and not found.is_multicast and not found.is_reserved


def _inner(address: IPv6Address) -> IPv4Address | None:
    if address in _TRANSLATED:
        return IPv4Address(int(address) & 0xFFFFFFFF)
    return address.ipv4_mapped or address.sixtofour or (address.teredo[1] if address.teredo else None)


def fetch(
    url: str,
    types: Collection[str],
    *,
    allow_private: bool = False,
    limits: Limits = Limits(),  # frozen
    resolve: Resolve = resolve,
) -> Fetched:
    """What lies at an address, if it is one of the media `types`. `FetchError` says why it is not to be had."""
    ends = time.monotonic() + limits.total
    for _ in range(limits.redirections + 1):
        answer = _answer(url, types, ends, limits, resolve, allow_private)
        if isinstance(answer, Fetched):
            return answer
        url = answer
    raise FetchError(url, f"redirects more than {limits.redirections} times", BY_HAND)


class _Connection(HTTPConnection):
    """To one of the addresses that were checked, whatever the name means by now; cut when time is over."""

    def __init__(self, url: str, parts: SplitResult, addresses: Sequence[str], ends: float, limits: Limits) -> None:
        host, port = _host(url, parts), parts.port or PORTS[parts.scheme]
        super().__init__(host, port)
        self.default_port = PORTS[parts.scheme]  # another is named in the header Host
        self._late: FetchError | None = None
        self._url, self._wait, self._total = url, limits.wait, limits.total
        self._secure = parts.scheme == "https"
        self._addresses = addresses
        self._line: socket.socket | None = None
        self._ends = ends
        self._timer = Timer(max(0.0, ends - time.monotonic()), self._cut)
        self._timer.daemon = True

    def __enter__(self) -> _Connection:
        self._timer.start()
        return self

    def __exit__(self, *_: object) -> None:
        self._timer.cancel()
        self.close()
        if self._line:
            self._line.close()
        if self._late:  # what came may be cut short, whatever else is said of it
            raise self._late from None

    def connect(self) -> None:
        self._line = self.sock = self._first_that_answers()
        if self._secure:
            self._line = self.sock = ssl.create_default_context().wrap_socket(
                self.sock, server_hostname=self.host, do_handshake_on_connect=False
            )
            self._line.do_handshake()
        if self._late:  # in the moment before there was a line to cut
            raise self._late

    def _first_that_answers(self) -> socket.socket:
        for address in self._addresses[:-1]:
            with suppress(OSError):
                return self._connected(address)
        return self._connected(self._addresses[-1])

    def _connected(self, address: str) -> socket.socket:
        left = self._ends - time.monotonic()
        if left <= 0:
            raise TimeoutError
        line = socket.create_connection((address, self.port), min(left, self._wait))
        line.settimeout(self._wait)
        return line

    def _cut(self) -> None:
        """Ends whatever waits for the other side, be it for a line that comes a character a second."""
        self._late = FetchError(self._url, f"has not answered within {self._total:g} seconds", AGAIN)
        if self._line:
            with suppress(OSError):
                socket.socket.shutdown(self._line, socket.SHUT_RDWR)  # below any TLS


def _answer(
    url: str, types: Collection[str], ends: float, limits: Limits, resolve: Resolve, allow_private: bool
) -> Fetched | str:
    """One request: what lies there, or where it is to be sought instead."""
    parts = _taken_apart(url)
    addresses = _checked(url, parts, resolve, allow_private)
    with _Connection(url, parts, addresses, ends, limits) as connection:
        try:
            connection.request("GET", _target(parts), headers=_headers(types))
            with connection.getresponse() as response:
                return _redirection(url, response) or _wanted(url, response, types, limits.size)
        except (OSError, HTTPException, zlib.error) as error:
            raise _broken(url, error) from None


def _taken_apart(url: str) -> SplitResult:
    try:
        parts = urlsplit(url)
        _ = parts.port  # checked by looking
    except ValueError:
        raise FetchError(url, "is no web address", "write https://…") from None
    if parts.scheme not in PORTS:
        raise FetchError(url, f"is not http or https but {parts.scheme or 'nothing'}", "write https://…")
    if parts.username is not None or parts.password is not None:
        raise FetchError(url, "carries a name or password", BY_HAND)
    if not parts.hostname:
        raise FetchError(url, "names no machine", "write https://…")
    return parts


def _host(url: str, parts: SplitResult) -> str:
    """The name as name servers and certificates write it."""
    try:
        return (parts.hostname or "").encode("idna").decode("ascii")
    except UnicodeError:
        raise FetchError(url, f"names an impossible machine, {parts.hostname}", "look for a slip in it") from None


def _checked(url: str, parts: SplitResult, resolve: Resolve, allow_private: bool) -> Sequence[str]:
    """The addresses of the machine. One that is private among them spoils all: nobody publishes there."""
    try:
        addresses = resolve(_host(url, parts), parts.port or PORTS[parts.scheme])
    except OSError as error:
        raise FetchError(
            url, f"the machine is not found: {error.strerror or error}", "look for a slip in it"
        ) from None
    if not addresses:
        raise FetchError(url, "the machine has no address", "look for a slip in it")
    private = next((address for address in addresses if not is_public(address)), None)
    if private and not allow_private:
        what = f"leads to {private}, an address inside a private network"
        raise FetchError(url, what, "allow it with --allow-private if the machine is yours")
    return addresses


def _target(parts: SplitResult) -> str:
    """
    >>> _target(urlsplit("https://example.org/flöße?q=ä b%20c#part"))
    '/fl%C3%B6%C3%9Fe?q=%C3%A4%20b%20c'
    """
    path = quote(parts.path, safe=_IN_URL) or "/"
    return f"{path}?{quote(parts.query, safe=_IN_URL + '?')}" if parts.query else path


def _headers(types: Collection[str]) -> dict[str, str]:
    return {
        "User-Agent": AGENT,
        "Accept": ", ".join(types),
        "Accept-Encoding": "gzip, identity;q=0.5",
        "Connection": "close",
    }


def _redirection(url: str, response: HTTPResponse) -> str | None:
    to = response.headers.get("Location")
    if response.status not in _REDIRECTIONS or to is None:
        return None
    try:
        return urljoin(url, to)
    except ValueError:
        raise FetchError(url, "redirects to what is no web address", BY_HAND) from None


def _wanted(url: str, response: HTTPResponse, types: Collection[str], size: int) -> Fetched:
    if response.status != 200:
        raise FetchError(url, f"answers {response.status} {response.reason}".strip(), BY_HAND)
    type = response.headers.get_content_type() if "Content-Type" in response.headers else ""
    if type not in types:
        raise FetchError(url, f"is {type or 'of no stated type'}", f"only {', '.join(types)} can be read")
    packed = response.headers.get("Content-Encoding", "identity").strip().lower()
    if packed not in ("gzip", "x-gzip", "deflate", "identity", ""):
        raise FetchError(url, f"comes packed as {packed}, unasked", BY_HAND)
    data = response.read(size + 1)
    if response.length and len(data) <= size:
        raise FetchError(url, "ends before its end", "try again")
    if packed not in ("identity", ""):
        data = _unpacked(url, data, size)
    if len(data) > size:
        raise FetchError(url, f"is larger than {size:,} bytes", BY_HAND)
    charset = response.headers.get_content_charset()
    return Fetched(url.partition("#")[0], data, type, charset)


def _unpacked(url: str, data: bytes, size: int) -> bytes:
    """No more of it than `size` and one byte: a small parcel can hold a thousand times its own weight."""
    unpacking = zlib.decompressobj(wbits=47)  # gzip or zlib, as it says itself
    found = unpacking.decompress(data, size + 1)
    if len(found) <= size and not unpacking.eof:
        raise FetchError(url, "ends before its end", "try again")
    return found


def _broken(url: str, error: Exception) -> FetchError:
    if isinstance(error, ssl.SSLCertVerificationError):
        return FetchError(url, f"has no valid certificate: {error.verify_message}", BY_HAND)
    if isinstance(error, TimeoutError):
        return FetchError(url, "does not answer", AGAIN)
    reason = getattr(error, "strerror", None) or str(error) or type(error).__name__
    return FetchError(url, f"cannot be read: {reason}", AGAIN)
