using System.Text;

namespace Approvals.Casework.Tests.PlanFileTests;

/// <summary>Compound files, as old Office and files with a password are.</summary>
internal static class OldOfficeFiles
{
    /// <summary>One with one stream: a head, and a directory with its entry.</summary>
    public static byte[] With(string stream)
    {
        var bytes = new byte[1024];
        byte[] mark = [0xD0, 0xCF, 0x11, 0xE0, 0xA1, 0xB1, 0x1A, 0xE1];
        mark.CopyTo(bytes, 0);
        var name = Encoding.Unicode.GetBytes(stream + "\0");
        name.CopyTo(bytes, 512);
        bytes[512 + 64] = (byte)name.Length;
        return bytes;
    }
}
