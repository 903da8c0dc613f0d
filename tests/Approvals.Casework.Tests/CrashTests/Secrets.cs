using Approvals.Casework.Audit;
using Approvals.Casework.Tests.Databases;

namespace Approvals.Casework.Tests.CrashTests;

/// <summary>The secret that restricted texts are encrypted by, when several need it first.</summary>
public sealed class Secrets
{
    private const int Rounds = 200;

    private static CancellationToken Cancel => TestContext.Current.CancellationToken;

    [Fact]
    public async Task Those_who_make_it_at_once_have_the_same_one()
    {
        for (var round = 0; round < Rounds; round++)
        {
            var file = Path.Combine(TestFolder.Make(), "secret.key");
            using var gate = new Barrier(2);

            var rings = await Task.WhenAll(Make(), Make());

            var cipher = rings[0]
                .Encrypt("秘密", "talk-record", SealAlgorithm.Sha256, out var seal);
            Assert.Equal("秘密", rings[1].Decrypt(cipher, "talk-record", seal));

            Task<KeyRing> Make() =>
                Task.Run(() =>
                {
                    gate.SignalAndWait(Cancel);
                    return KeyRing.ReadOrMake(file);
                });
        }
    }

    [Fact]
    public void Who_died_while_making_it_is_in_nobodys_way()
    {
        var file = Path.Combine(TestFolder.Make(), "secret.key");
        File.WriteAllText(file + ".making", "");
        File.WriteAllText(file + ".part", "0123");

        KeyRing.ReadOrMake(file);

        Assert.Equal(64, File.ReadAllText(file).Trim().Length);
    }
}
