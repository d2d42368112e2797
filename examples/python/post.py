"""Posts a text, and waits until it stands in a block.

    python3 post.py "Hello from Python"
    python3 post.py --pay Ada 250          # hundredths, to a name or an address
"""

import argparse
import sys
import time

import chalk


def main():
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("text", nargs="?")
    parser.add_argument("--pay", nargs=2, metavar=("TO", "AMOUNT"))
    parser.add_argument("--fee", type=int)
    parser.add_argument("--no-wait", action="store_true", help="end as soon as the node has taken it")
    given = parser.parse_args()
    if given.pay:
        payload = {"kind": "transfer", "to": given.pay[0], "amount": int(given.pay[1]), "memo": given.text or ""}
    elif given.text:
        payload = {"kind": "post", "text": given.text}
    else:
        parser.error("there is nothing to post or to pay")
    try:
        txid = chalk.submit(payload, given.fee)
        print(txid, flush=True)
        while not given.no_wait:
            state = chalk.get(f"/transactions/{txid}")["state"]
            if isinstance(state, dict):
                print(f"in block {state['height']}, {state['block']}")
                break
            time.sleep(0.2)
    except chalk.Refused as refused:
        sys.exit(f"refused by {refused}")


main()
