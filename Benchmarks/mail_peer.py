"""Sends mails with smtplib over one connection: ready bytes, or composed anew with EmailMessage. Prints mails a second of each."""
import json
import smtplib
import sys
import time
from email.message import EmailMessage
from email.utils import make_msgid

order = json.load(open(sys.argv[1], encoding="utf-8"))
attachment = bytes.fromhex(order["attachment"])


def compose(number):
    mail = EmailMessage()
    mail["From"] = order["from"]
    mail["To"] = order["to"]
    mail["Subject"] = f"{order['subject']} {number}"
    mail["Message-ID"] = make_msgid(domain="bench.example")
    mail["Auto-Submitted"] = "auto-generated"
    mail.set_content(order["text"])
    mail.add_alternative(order["html"], subtype="html")
    mail.add_attachment(attachment, maintype="application", subtype="pdf", filename=order["filename"])
    return mail


ready = open(order["ready"], "rb").read()
with smtplib.SMTP(order["host"], order["port"], local_hostname="bench.example") as server:
    start = time.perf_counter()
    for number in range(order["count"]):
        server.sendmail("a@bench.example", ["c@bench.example"], ready)
    raw = order["count"] / (time.perf_counter() - start)
    start = time.perf_counter()
    for number in range(order["count"]):
        server.send_message(compose(number))
    composed = order["count"] / (time.perf_counter() - start)
print(json.dumps({"raw": raw, "composed": composed}))
