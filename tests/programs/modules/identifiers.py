"""The module uuid."""
import uuid

u = uuid.UUID("{12345678-1234-5678-1234-567812345678}")
print(u, repr(u), u.hex, u.urn, u.int, u.bytes, u.bytes_le, u.fields, u.variant, u.version, u.time, u.clock_seq, u.node)
print(uuid.uuid3(uuid.NAMESPACE_DNS, "python.org"), uuid.uuid5(uuid.NAMESPACE_URL, "https://python.org"))
made = uuid.uuid4()
print(made.version, made.variant, len(str(made)), made == uuid.UUID(str(made)), made != uuid.uuid4(), uuid.uuid1().version)
print(uuid.UUID(bytes=u.bytes) == u, uuid.UUID(bytes_le=u.bytes_le) == u, uuid.UUID(fields=u.fields) == u, uuid.UUID(int=u.int) == u)
print(uuid.UUID(int=1) < u, sorted([u, uuid.UUID(int=0)])[0], {u: 1}[uuid.UUID(str(u))], u.is_safe)
for wrong in (lambda: uuid.UUID("x"), lambda: uuid.UUID(), lambda: uuid.UUID(int=-1), lambda: uuid.UUID(int=1, version=9),
              lambda: setattr(u, "int", 1), lambda: u < 1):
    try:
        wrong()
    except (TypeError, ValueError) as e:
        print(type(e).__name__, e)
