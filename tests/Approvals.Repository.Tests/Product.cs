using System.Reflection;
using System.Runtime.CompilerServices;
using System.Xml.Linq;

namespace Approvals.Repository.Tests;

/// <summary>The projects under src, and what they are built to.</summary>
internal static class Product
{
    public static IEnumerable<string> ProjectFiles() =>
        from file in Checkout.Files
        where file.StartsWith("src/", StringComparison.Ordinal)
        where file.EndsWith(".csproj", StringComparison.Ordinal)
        select file;

    /// <summary>All types that we wrote, nested and internal ones too; none of the compiler's.</summary>
    public static IEnumerable<Type> Types() =>
        from file in ProjectFiles()
        from type in Assembly.Load(AssemblyName(file)).GetTypes() // Fails if this project does not reference it.
        where !type.IsDefined(typeof(CompilerGeneratedAttribute)) && !type.Name.Contains('<')
        where type.Namespace?.StartsWith("Approvals", StringComparison.Ordinal) ?? true
        select type;

    private static string AssemblyName(string file) =>
        XDocument.Load(Checkout.FullPath(file)).Descendants("AssemblyName").SingleOrDefault()?.Value
        ?? Path.GetFileNameWithoutExtension(file);
}
