using Microsoft.Extensions.Time.Testing;
using OriginCloudRegions.Core;
using OriginCloudRegions.Core.Addresses;
using OriginCloudRegions.Core.Mappings;
using OriginCloudRegions.Core.Storage.Writing;
using OriginCloudRegions.Unit.Zones;

namespace OriginCloudRegions.Unit.Storage;

public sealed class MappingBatchesTests
{
    private const string A = "192.0.2.1";
    private const string B = "192.0.2.2";
    private const string C = "192.0.2.3";
    private const string Foreign = "203.0.113.1";

    /// <summary>The quota for the batch of <see cref="PrepareTakeBack"/>.</summary>
    private const int TakeBackQuota = 100;

    private readonly MemoryPartition partition = new();
    private readonly FakeTimeProvider clock = new(new DateTimeOffset(2026, 4, 1, 12, 0, 0, TimeSpan.Zero));

    [Fact]
    public async Task Put_OfNewAndStoredAddresses_CreatesThenReplacesWithOneReadAndOneWrite()
    {
        partition.Add(Changes.Mapping(A));
        Assert.True(await PutAsync(To("eu-west-1", A, B, C)));
        Assert.Equal([(A, "eu-west-1"), (B, "eu-west-1"), (C, "eu-west-1")], Stored());
        Assert.Equal(3, partition.Count);
        Assert.All(partition.Mappings, mapping => Assert.Equal(clock.GetUtcNow(), mapping.ModifiedOn));
        Assert.Equal([[B, C, A]], partition.Submitted);
        Assert.Equal([PartitionCall.Look, PartitionCall.Submit], partition.Calls);
    }

    [Fact]
    public async Task Put_OfSeveralItemsForOneAddress_AppliesTheLast()
    {
        Assert.True(await PutAsync([.. To("us-east-1", A, B), .. To("eu-west-1", A)]));
        Assert.Equal([(A, "eu-west-1"), (B, "us-east-1")], Stored());
    }

    [Fact]
    public async Task Put_OfUnchangedMappings_DoesNotWriteThem()
    {
        partition.Add(Changes.Mapping(A));
        Assert.True(await PutAsync(To("us-east-1", A, B)));
        Assert.True(await PutAsync(To("us-east-1", A, B)));
        Assert.Equal([[B]], partition.Submitted);
    }

    [Fact]
    public async Task PutAndDelete_OfEmptyBatch_DoNotCallStorage()
    {
        Assert.True(await PutAsync([]));
        Assert.Empty(await DeleteAsync());
        Assert.Empty(partition.Calls);
    }

    [Theory]
    [InlineData(2, false)]
    [InlineData(3, true)]
    public async Task Put_OfTwoCreationsIntoZoneWithOneMapping_RequiresQuotaOf3(int quota, bool fits)
    {
        partition.Add(Changes.Mapping(Foreign));
        Assert.Equal(fits, await PutAsync(To("us-east-1", A, B), quota));
        Assert.Equal(fits ? 3 : 1, partition.Count);
        Assert.Equal(fits ? 1 : 0, partition.Submitted.Count);
    }

    [Fact]
    public async Task Put_OfReplacementInZoneOverQuota_IsApplied()
    {
        partition.Add(Changes.Mapping(A), Changes.Mapping(B));
        Assert.True(await PutAsync(To("eu-west-1", A), quota: 1));
        Assert.Equal("eu-west-1", partition.Find(A)!.Region);
    }

    [Fact]
    public async Task Put_WhenFullZoneChangesBetweenPagesOfItsRead_ReadsAgain()
    {
        partition.Add(Changes.Mapping(Foreign));
        partition.IsOnePage = false;
        partition.Before(PartitionCall.Counter, 1, () => partition.Remove(Foreign));
        Assert.True(await PutAsync(To("us-east-1", A), quota: 1));
        Assert.Equal([(A, "us-east-1")], Stored());
    }

    [Fact]
    public async Task Put_WhenFullZoneIsUnchangedBetweenPagesOfItsRead_ReturnsFalse()
    {
        partition.Add(Changes.Mapping(Foreign));
        partition.IsOnePage = false;
        Assert.False(await PutAsync(To("us-east-1", A), quota: 1));
        Assert.Equal([PartitionCall.Look, PartitionCall.Counter], partition.Calls);
    }

    [Fact]
    public async Task Put_WhenAnotherInstanceCreatesARowFirst_ReplacesTheRow()
    {
        partition.Before(PartitionCall.Submit, 1, () => partition.Add(Changes.Mapping(A)));
        Assert.True(await PutAsync(To("eu-west-1", A, B)));
        Assert.Equal([(A, "eu-west-1"), (B, "eu-west-1")], Stored());
        Assert.Equal(2, partition.Count);
    }

    [Fact]
    public async Task Put_WhenSecondTransactionConflicts_SubmitsOnlyThatTransactionAgain()
    {
        var addresses = Block(100);
        partition.Before(PartitionCall.Submit, 2, () =>
        {
            ReplaceElsewhere(addresses[0]);
            partition.Add(Changes.Mapping(addresses[99]));
        });
        Assert.True(await PutAsync(To("eu-west-1", addresses)));

        // The second transaction conflicts at the counter, then at the row, and then replaces the row.
        Assert.Equal([99, 1, 1, 1], partition.Submitted.Select(rows => rows.Length));
        Assert.Equal(100, partition.Count);
        Assert.Equal("us-west-1", partition.Find(addresses[0])!.Region);
        Assert.All(addresses[1..], address => Assert.Equal("eu-west-1", partition.Find(address)!.Region));
    }

    [Theory]
    [InlineData(0.5, 5)]
    [InlineData(0.99, 9)]
    public async Task Put_WhenTransactionConflicts_PausesUpTo10MillisecondsBeforeRetry(double random, int milliseconds)
    {
        partition.Add(Changes.Mapping(A));
        partition.Before(PartitionCall.Submit, 1, () => ReplaceElsewhere(A));
        var put = Batches(random: new FixedRandom(random)).PutAsync(To("eu-west-1", A), CancellationToken.None);

        clock.Advance(TimeSpan.FromMilliseconds(milliseconds - 1));
        Assert.False(put.IsCompleted);
        clock.Advance(TimeSpan.FromMilliseconds(1));
        Assert.True(await put);
    }

    [Fact]
    public async Task Put_WhenSecondTransactionExceedsQuota_TakesBackTheFirst()
    {
        var requests = PrepareTakeBack();
        Assert.False(await PutAsync(requests, TakeBackQuota));
        Assert.Equal([(A, "us-east-1"), (Foreign, "us-east-1")], Stored());
        Assert.Equal(Changes.Mapping(A), partition.Find(A));
        Assert.Equal([99, 1, 99], partition.Submitted.Select(rows => rows.Length));
        Assert.Equal(2, partition.Count);
    }

    /// <summary>A write of another instance after the read of the rows causes a conflict and a second pause.</summary>
    [Theory]
    [InlineData(PartitionCall.Look, 1, new[] { 99, 1, 98 })]
    [InlineData(PartitionCall.Submit, 2, new[] { 99, 1, 99, 98 })]
    internal async Task TakeBack_WhenAnotherInstanceWroteARow_KeepsThatRow(PartitionCall call, int pauses, int[] submitted)
    {
        var random = new FixedRandom(0);
        var requests = PrepareTakeBack();
        partition.Before(call, 3, () => ReplaceElsewhere("10.0.0.0"));
        Assert.False(await Batches(TakeBackQuota, random).PutAsync(requests, CancellationToken.None));
        Assert.Equal([("10.0.0.0", "us-west-1"), (A, "us-east-1"), (Foreign, "us-east-1")], Stored());
        Assert.Equal(submitted, partition.Submitted.Select(rows => rows.Length));
        Assert.Equal(pauses, random.Draws);
    }

    [Fact]
    public async Task TakeBack_WhenAnotherInstanceWroteAllRows_WritesNothing()
    {
        var requests = PrepareTakeBack();
        partition.Before(PartitionCall.Look, 3, () =>
            partition.Mappings.ToList().ForEach(row => ReplaceElsewhere(row.Address.Text)));
        Assert.False(await PutAsync(requests, TakeBackQuota));
        Assert.Equal([99, 1], partition.Submitted.Select(rows => rows.Length));
    }

    [Fact]
    public async Task TakeBack_WhenCallerCancels_Continues()
    {
        using var caller = new CancellationTokenSource();
        var requests = PrepareTakeBack();
        partition.Before(PartitionCall.Look, 3, caller.Cancel);
        await Task.WhenAny(Batches(TakeBackQuota).PutAsync(requests, caller.Token));
        Assert.Equal([(A, "us-east-1"), (Foreign, "us-east-1")], Stored());
    }

    [Fact]
    public async Task TakeBack_WhenDelayed10Seconds_Throws()
    {
        var requests = PrepareTakeBack();
        partition.Before(PartitionCall.Look, 3, () => clock.Advance(TimeSpan.FromSeconds(10)));
        var failure = await Assert.ThrowsAsync<StorageUnavailableException>(() => PutAsync(requests, TakeBackQuota));
        Assert.IsType<OperationCanceledException>(failure.InnerException, exactMatch: false);
        Assert.Equal("A zone stayed contended.", failure.Message);
    }

    [Fact]
    public async Task TakeBack_WhenDelayed9Seconds_Completes()
    {
        var requests = PrepareTakeBack();
        partition.Before(PartitionCall.Look, 3, () => clock.Advance(TimeSpan.FromSeconds(9)));
        Assert.False(await PutAsync(requests, TakeBackQuota));
    }

    [Fact]
    public async Task Delete_OfStoredAndMissingAddresses_ReturnsTheStoredMappings()
    {
        partition.Add(Changes.Mapping(A), Changes.Mapping(B), Changes.Mapping(Foreign));
        var deleted = await DeleteAsync(A, B, C);
        Assert.Equal([Changes.Mapping(A), Changes.Mapping(B)], deleted.Values);
        Assert.All(deleted, pair => Assert.Equal(pair.Key, pair.Value.Address));
        Assert.Equal([(Foreign, "us-east-1")], Stored());
        Assert.Equal(1, partition.Count);
    }

    [Fact]
    public async Task Delete_OfMissingAddresses_WritesNothing()
    {
        Assert.Empty(await DeleteAsync(A, B));
        Assert.Equal([PartitionCall.Look], partition.Calls);
    }

    [Fact]
    public async Task Delete_WhenAnotherInstanceReplacesARowFirst_DeletesAndReturnsTheNewMapping()
    {
        partition.Add(Changes.Mapping(A), Changes.Mapping(B));
        partition.Before(PartitionCall.Submit, 1, () => ReplaceElsewhere(A));
        Assert.Equal(["us-west-1", "us-east-1"], (await DeleteAsync(A, B)).Values.Select(mapping => mapping.Region));
        Assert.Equal(0, partition.Count);
    }

    [Fact]
    public async Task Delete_WhenSecondTransactionConflicts_SubmitsOnlyThatTransactionAgain()
    {
        partition.Add(Block(100).Select(Changes.Mapping));
        partition.Before(PartitionCall.Submit, 2, () => ReplaceElsewhere("10.0.0.99"));
        Assert.Equal(100, (await DeleteAsync(Block(100))).Count);
        Assert.Equal([99, 1, 1], partition.Submitted.Select(rows => rows.Length));
        Assert.Equal(0, partition.Count);
    }

    [Fact]
    public async Task Delete_WhenAnotherInstanceDeletesARowFirst_OmitsTheRow()
    {
        partition.Add(Changes.Mapping(A), Changes.Mapping(B));
        partition.Before(PartitionCall.Submit, 1, () => partition.Remove(A));
        Assert.Equal([Changes.Mapping(B)], (await DeleteAsync(A, B)).Values);
        Assert.Empty(partition.Mappings);
    }

    private static string[] Block(int size) =>
        [.. Enumerable.Range(0, size).Select(last => $"10.0.0.{last}").Order(StringComparer.Ordinal)];

    private static MappingRequest[] To(string region, params string[] addresses) =>
        [.. addresses.Select(address => new MappingRequest(Changes.Mapping(address).Address, "aws", region))];

    /// <summary>
    /// Returns 98 creations and the replacements of A and B. The first transaction, 98 creations and A, fills the zone.
    /// Then another instance deletes B and creates another mapping, so B becomes a creation that exceeds the quota.
    /// </summary>
    private MappingRequest[] PrepareTakeBack()
    {
        partition.Add(Changes.Mapping(A), Changes.Mapping(B));
        partition.Before(PartitionCall.Submit, 2, () =>
        {
            partition.Remove(B);
            partition.Add(Changes.Mapping(Foreign));
        });
        return To("eu-west-1", [.. Block(98), A, B]);
    }

    private void ReplaceElsewhere(string address) =>
        partition.Replace(Changes.Mapping(address) with { Region = "us-west-1" });

    private IEnumerable<(string Address, string Region)> Stored() =>
        partition.Mappings.Select(mapping => (mapping.Address.Text, mapping.Region));

    private MappingBatches Batches(int quota = 3500, Random? random = null)
    {
        random ??= new FixedRandom(0);
        return new(partition, new ZoneWriter(Zone.Of("zone-a"), partition, quota, clock, random), quota, clock, random);
    }

    private Task<bool> PutAsync(MappingRequest[] requests, int quota = 3500) =>
        clock.UntilAsync(Batches(quota).PutAsync(requests, CancellationToken.None));

    private Task<IReadOnlyDictionary<OriginAddress, OriginMapping>> DeleteAsync(params string[] addresses) =>
        clock.UntilAsync(
            Batches().DeleteAsync([.. addresses.Select(address => Changes.Mapping(address).Address)], CancellationToken.None));
}
