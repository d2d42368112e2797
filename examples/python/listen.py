"""Prints what happens at a node, a line an event, as it happens.

    python3 listen.py            # until it is stopped
    python3 listen.py 3          # three events
"""

import itertools
import json
import sys

import chalk

count = int(sys.argv[1]) if len(sys.argv) > 1 else None
for name, content in itertools.islice(chalk.events(), count):
    print(name, json.dumps(content, separators=(",", ":")), flush=True)
