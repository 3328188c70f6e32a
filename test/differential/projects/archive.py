"""Packs weights, and how they lay on disk."""
import tarfile

with open("weights.txt", "w") as file:
    file.write("1 2 3\n")


def without_time(member):
    member.mtime = 0
    member.uname = member.gname = ""
    return member


with tarfile.open("model.tar", "w") as archive:
    archive.add("weights.txt", filter=without_time)
