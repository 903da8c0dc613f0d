"""A mail server for tests, over Debian's python3-aiosmtpd. It prints its port, keeps what it takes as files in a folder
(NNNN.eml, and NNNN.json with the envelope), and answers as the file 'steps' there says, a line a step, each once:

    rcpt 550 5.1.1 unknown     the next receiver is answered so
    data 451 4.3.0 later       the next letter is answered so, and not kept
    data slow 2                the next letter is taken after 2 seconds
    data die                   the next letter is kept, and the connection breaks before the answer
"""

import argparse
import asyncio
import json
import pathlib
import ssl

from aiosmtpd.smtp import SMTP, AuthResult

arguments = argparse.ArgumentParser()
arguments.add_argument("folder", type=pathlib.Path)
arguments.add_argument("--tls", choices=["none", "starttls", "implicit"], default="none")
arguments.add_argument("--certificate")
arguments.add_argument("--key")
arguments.add_argument("--account")
arguments.add_argument("--password")
given = arguments.parse_args()

steps_file = given.folder / "steps"
connections_file = given.folder / "connections"


def take_step(kind):
    """The first step of a kind, which is taken out; None for none."""
    lines = steps_file.read_text().splitlines() if steps_file.exists() else []
    for at, line in enumerate(lines):
        word, _, rest = line.partition(" ")
        if word == kind:
            steps_file.write_text("\n".join(lines[:at] + lines[at + 1 :]))
            return rest
    return None


class Handler:
    async def handle_RCPT(self, server, session, envelope, address, options):
        answer = take_step("rcpt")
        if answer is not None:
            return answer
        envelope.rcpt_tos.append(address)
        return "250 OK"

    async def handle_DATA(self, server, session, envelope):
        step = take_step("data")
        if step is None:
            return self.keep(session, envelope)
        word, _, rest = step.partition(" ")
        if word == "slow":
            await asyncio.sleep(float(rest))
            return self.keep(session, envelope)
        if word == "die":
            self.keep(session, envelope)
            server.transport.abort()
            await asyncio.sleep(3600)
        return step

    def keep(self, session, envelope):
        name = f"{len(list(given.folder.glob('*.eml'))) + 1:04}"
        about = {
            "from": envelope.mail_from,
            "to": envelope.rcpt_tos,
            "tls": given.tls == "implicit" or session.ssl is not None,
            "account": session.authenticated,
        }
        (given.folder / f"{name}.json").write_text(json.dumps(about))
        (given.folder / f"{name}.eml").write_bytes(envelope.content)
        return "250 OK"


def authenticate(server, session, envelope, mechanism, data):
    is_right = (data.login.decode(), data.password.decode()) == (given.account, given.password)
    return AuthResult(success=is_right, handled=is_right)


def connection(context):
    with connections_file.open("a") as file:
        file.write("1\n")
    starttls = context if given.tls == "starttls" else None
    return SMTP(
        Handler(),
        tls_context=starttls,
        authenticator=authenticate if given.account else None,
        auth_required=given.account is not None,
        auth_require_tls=given.tls == "starttls",
        enable_SMTPUTF8=False,
    )


async def serve():
    context = None
    if given.tls != "none":
        context = ssl.SSLContext(ssl.PROTOCOL_TLS_SERVER)
        context.load_cert_chain(given.certificate, given.key)
    server = await asyncio.get_running_loop().create_server(
        lambda: connection(context),
        "127.0.0.1",
        0,
        ssl=context if given.tls == "implicit" else None,
    )
    print(server.sockets[0].getsockname()[1], flush=True)
    await server.serve_forever()


asyncio.run(serve())
