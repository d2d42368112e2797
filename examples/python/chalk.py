"""A node's HTTP API, with the standard library alone.

The node's address stands in CHALKCHAIN_URL (http://127.0.0.1:8090 if it is not set), the token of who acts for the
node in CHALKCHAIN_TOKEN: it lies in the file `token` of the node's folder.
"""

import json
import os
import urllib.error
import urllib.request

URL = os.environ.get("CHALKCHAIN_URL", "http://127.0.0.1:8090").rstrip("/") + "/api/v1"
TOKEN = os.environ.get("CHALKCHAIN_TOKEN", "").strip()


class Refused(Exception):
    """What a node refuses, with the rule that said no (RFC 9457)."""

    def __init__(self, problem):
        super().__init__(f"{problem['rule']}: {problem['message']}")
        self.rule, self.details = problem["rule"], problem["details"]


def open_path(path, body=None):
    """An answer's bytes, to be read as they come. With a body it is a POST."""
    request = urllib.request.Request(URL + path)
    if body is not None:
        request.data = json.dumps(body).encode()
        request.add_header("Content-Type", "application/json")
        request.add_header("Authorization", f"Bearer {TOKEN}")
    try:
        return urllib.request.urlopen(request)
    except urllib.error.HTTPError as error:
        raise Refused(json.load(error)) from None


def get(path):
    with open_path(path) as answer:
        return json.load(answer)


def act(path, body):
    with open_path(path, body) as answer:
        return json.load(answer)


def submit(payload, fee=None):
    """Signs a transaction with the node's key, and gives its id. Amounts are in hundredths of the room's coin."""
    body = {"payload": payload}
    if fee is not None:
        body["fee"] = fee
    return act("/transactions", body)["txid"]


def events():
    """Names and contents of events, as they happen (server-sent events of the HTML standard)."""
    name, data = None, []
    with open_path("/events") as stream:
        for line in stream:
            field, _, value = line.decode().rstrip("\r\n").partition(":")
            value = value.removeprefix(" ")
            if field == "event":
                name = value
            elif field == "data":
                data.append(value)
            elif not field and data:
                yield name, json.loads("\n".join(data))
                name, data = None, []
