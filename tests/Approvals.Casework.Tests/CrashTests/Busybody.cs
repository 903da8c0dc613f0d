using System.Diagnostics;
using Approvals.Casework.Storage;
using Approvals.Casework.Tests.CaseTests;
using Approvals.Engine.Run;

namespace Approvals.Casework.Tests.CrashTests;

/// <summary>Somebody who changes a case each time that another one is about to.</summary>
internal sealed class Busybody : IDisposable
{
    private readonly AsyncLocal<bool> _isMine = new();
    private readonly ActivityListener _listener;

    public Busybody(TestOffice office, CaseId id)
    {
        _isMine.Value = true;
        _listener = new()
        {
            ShouldListenTo = source => source.Name == Tracing.SourceName,
            Sample = (ref _) => ActivitySamplingResult.AllData,
            ActivityStarted = activity =>
            {
                if (_isMine.Value && activity.OperationName == Tracing.Commit)
                    Task.Run(() => ChangeAsync(office, id)).GetAwaiter().GetResult();
            },
        };
        ActivitySource.AddActivityListener(_listener);
    }

    public void Dispose() => _listener.Dispose();

    private async Task ChangeAsync(TestOffice office, CaseId id)
    {
        _isMine.Value = false; // What it does itself is not looked at.
        await office.SuspendAsync(id);
        await office.RunAsync(id, new Command.ResumeCase());
    }
}
