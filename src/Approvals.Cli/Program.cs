using System.CommandLine;

var root = new RootCommand("Approvals: decisions and processes from a terminal.");
return root.Parse(args).Invoke();
