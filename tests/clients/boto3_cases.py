"""Holds boto3 against the example server, whose address is the argument. See cases.json."""

import json
import pathlib
import re
import sys
import time
from datetime import datetime

import boto3
from botocore import UNSIGNED
from botocore.config import Config
from botocore.exceptions import ClientError


def client(service, url):
    # Checks of the client are off, so that the server is what refuses.
    config = Config(parameter_validation=False, retries={"max_attempts": 1})
    if service == "codecatalyst":
        # It is asked with a bearer token, which boto3 sends over HTTPS only.
        config = config.merge(Config(signature_version=UNSIGNED))
    made = boto3.client(
        service,
        endpoint_url=url,
        region_name="eu-central-1",
        aws_access_key_id="none",
        aws_secret_access_key="none",
        config=config,
    )
    if service == "codecatalyst":
        made.meta.events.register("before-call", bear_token)
    return made


def bear_token(params, **_):
    params["headers"]["Authorization"] = "Bearer none"


def method(operation):
    return re.sub("(?<!^)(?=[A-Z])", "_", operation).lower()


def call(case, url):
    service = client(case["service"], url)
    run = getattr(service, method(case["operation"]))
    if "error" not in case:
        output = run(**case["input"])
        contains(output, case["output"], case["what"])
        for path in case.get("dates", []):
            value = output
            for name in path.split("."):
                value = value[name]
            assert isinstance(value, datetime), f"{path} is {value!r}"
            assert abs(value.timestamp() - time.time()) < 60, f"{path} is {value!r}"
        return
    expected = case["error"]
    try:
        run(**case["input"])
    except getattr(service.exceptions, expected["name"]) as error:
        assert isinstance(error, ClientError)
        response = error.response
        assert response["ResponseMetadata"]["HTTPStatusCode"] == expected["status"], response
        for part in expected["message"]:
            assert part in response["Error"]["Message"], response
    else:
        raise AssertionError("it was not refused")


def contains(value, expected, path):
    """True of every member that is expected; others may stand beside them."""
    if isinstance(expected, dict):
        for name, part in expected.items():
            contains(value[name], part, f"{path}: {name}")
        return
    if isinstance(value, bytes) or hasattr(value, "read"):
        value = (value if isinstance(value, bytes) else value.read()).decode()
    assert type(value) is type(expected) and value == expected, f"{path} is {value!r}"


def main(url):
    cases = json.loads(pathlib.Path(__file__).with_name("cases.json").read_text())
    for case in cases:
        try:
            call(case, url)
        except Exception as error:
            sys.exit(f"boto3: {case['operation']}: {case['what']}: {type(error).__name__}: {error}")
    print(f"boto3 {boto3.__version__}: {len(cases)} calls")


main(sys.argv[1])
