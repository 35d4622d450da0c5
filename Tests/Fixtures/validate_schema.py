"""Validates every YAML file below a folder that names its schema in an editor line. Prints one line per problem.

The argument is a file that holds the folder's path.
"""
import json
import os
import re
import sys

import jsonschema
import yaml


class Core(yaml.SafeLoader):
    """Scalars as the core schema of YAML 1.2 has them, which is how editors read."""


Core.yaml_implicit_resolvers = {}
for tag, pattern, first in [
    ("bool", r"^(true|True|TRUE|false|False|FALSE)$", "tTfF"),
    ("int", r"^[-+]?[0-9]+$", "-+0123456789"),
    ("null", r"^(~|null|Null|NULL|)$", ["~", "n", "N", ""]),
]:
    Core.add_implicit_resolver("tag:yaml.org,2002:" + tag, re.compile(pattern), list(first))

EDITOR_LINE = re.compile(r"^# yaml-language-server: \$schema=(\S+)$", re.M)
files = 0
with open(sys.argv[1], encoding="utf-8") as argument:
    root = argument.read()
for folder, _, names in sorted(os.walk(root)):
    for name in sorted(names):
        path = os.path.join(folder, name)
        if not name.endswith(".yaml"):
            continue
        with open(path, encoding="utf-8") as file:
            text = file.read()
        line = EDITOR_LINE.search(text)
        if not line:
            continue
        files += 1
        with open(os.path.join(folder, line.group(1)), encoding="utf-8") as file:
            validator = jsonschema.Draft202012Validator(json.load(file))
        for loader in (Core, yaml.BaseLoader):
            for error in validator.iter_errors(yaml.load(text, Loader=loader)):
                where = "/".join(str(part) for part in error.path)
                print(f"{path} {loader.__name__} {where}: {error.message[:200]}")
print("files", files)
