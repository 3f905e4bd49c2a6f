namespace OriginCloudRegions.Model.History;

/// <summary>The search accepts what the service documents, and nothing else.</summary>
public sealed class ZoneSearchTests
{
    private const int Quota = 2;

    private static readonly StoredMapping First = new(11, 1);
    private static readonly StoredMapping Second = new(12, 2);

    [Fact]
    public void Explains_OverlappingPutsOfOneAddress_ReturnsTrueForCreationAndReplacement() =>
        AssertExplained(Done(1, 4, Created(0, First)), Done(2, 3, Replaced(0, Second)), Done(5, 6, Sees(0, Second)));

    [Fact]
    public void Explains_LostUpdate_ReturnsFalse() =>
        AssertContradiction(Done(1, 2, Created(0, First)), Done(3, 4, Replaced(0, Second)), Done(5, 6, Sees(0, First)));

    [Fact]
    public void Explains_StaleRead_ReturnsFalse() =>
        AssertContradiction(Done(1, 2, Created(0, First)), Done(3, 4, Sees(0, StoredMapping.None)));

    [Fact]
    public void Explains_ReadOfMappingThatNoCallerWrote_ReturnsFalse() => AssertContradiction(Done(1, 2, Sees(0, First)));

    [Fact]
    public void Explains_ReadWithDifferentModificationTime_ReturnsFalse() =>
        AssertContradiction(Done(1, 2, Created(0, First)), Done(3, 4, Sees(0, First with { Time = 9 })));

    [Fact]
    public void Explains_PutWithUnknownOutcome_ReturnsTrueForAnyLaterEffectOrNoEffect()
    {
        var put = new PutStep.MayWrite(0, First.Place, Condition.None);
        AssertExplained(Unknown(1, put), Done(2, 3, Sees(0, StoredMapping.None)), Done(4, 5, Sees(0, First)));
        AssertExplained(Unknown(1, put), Done(2, 3, Sees(0, StoredMapping.None)));
        AssertContradiction(Done(1, 2, Sees(0, First)), Unknown(3, put));
    }

    [Fact]
    public void Explains_PutWithUnknownOutcomeAppliedTwice_ReturnsFalse() => AssertContradiction(
        Unknown(1, new PutStep.MayWrite(0, First.Place, Condition.None)),
        Done(2, 3, Sees(0, First)),
        Done(4, 5, new DeleteStep.Removes(0, Condition.None)),
        Done(6, 7, Sees(0, First)));

    [Fact]
    public void Explains_SecondDeleteOfOneMapping_ReturnsTrueOnlyIfAnAnswerWasLost()
    {
        var delete = new DeleteStep.Removes(0, Condition.None);
        AssertExplained(Done(1, 2, Created(0, First)), Done(3, 6, delete), Done(4, 5, delete, isAnswerLost: true));
        AssertContradiction(Done(1, 2, Created(0, First)), Done(3, 6, delete), Done(4, 5, delete));
    }

    [Fact]
    public void Explains_CreationOverTheQuota_ReturnsFalse() => AssertContradiction(
        Done(1, 2, Created(0, First)), Done(3, 4, Created(1, First)), Done(5, 6, Created(2, First)));

    [Fact]
    public void Explains_QuotaRefusalInZoneThatIsNotFull_ReturnsFalse()
    {
        var refused = new PutStep.MeetsQuota(2, Condition.None);
        AssertExplained(Done(1, 2, Created(0, First)), Done(3, 6, Created(1, First)), Done(4, 5, refused));
        AssertContradiction(Done(1, 2, Created(0, First)), Done(3, 4, refused), Done(5, 6, Created(1, First)));
    }

    [Fact]
    public void Explains_ReadOfHalfABatch_ReturnsFalse()
    {
        var batch = new BatchStep.PutsAll(new Dictionary<int, int> { [0] = First.Place, [1] = First.Place });
        AssertExplained(Done(1, 4, batch), Done(2, 3, Lists()), Done(5, 6, Lists((0, First), (1, First))));
        AssertContradiction(Done(1, 4, batch), Done(2, 3, Lists((0, First))));
    }

    [Fact]
    public void Explains_BatchWhoseUnchangedRowIsDeletedMeanwhile_ReturnsTrue() => AssertExplained(
        Done(1, 2, Created(0, First)),
        Done(3, 8, new BatchStep.PutsAll(new Dictionary<int, int> { [0] = First.Place, [1] = First.Place })),
        Done(4, 5, new DeleteStep.Removes(0, Condition.None)),
        Done(6, 7, Lists()),
        Done(9, 10, Lists((1, First))));

    [Fact]
    public void Explains_QuotaRefusalOfBatchThatFits_ReturnsFalse()
    {
        var refused = new BatchStep.MeetsQuota([0, 1, 2]);
        AssertExplained(Done(1, 2, refused));
        AssertContradiction(Done(1, 2, Created(0, First)), Done(3, 4, new BatchStep.MeetsQuota([0, 1])));
    }

    [Fact]
    public void Explains_BatchDelete_ReturnsTrueOnlyIfItShowsTheDeletedMappings()
    {
        var batch = new BatchStep.DeletesAll([0, 1], new Dictionary<int, StoredMapping> { [0] = First });
        AssertExplained(Done(1, 2, Created(0, First)), Done(3, 4, batch), Done(5, 6, Sees(0, StoredMapping.None)));
        AssertContradiction(Done(1, 2, Created(0, First)), Done(3, 4, Created(1, First)), Done(5, 6, batch));
        AssertContradiction(Done(1, 2, Created(0, Second)), Done(3, 4, batch));
    }

    [Fact]
    public void Explains_ListWithWrongTotal_ReturnsFalse() =>
        AssertContradiction(Done(1, 2, Created(0, First)), Done(3, 4, new Step.Lists(0, 5, [(0, First)], 2)));

    [Fact]
    public void Explains_RefusalForAConditionThatIsTrue_ReturnsFalse() =>
        AssertContradiction(Done(1, 2, new Step.FailsCondition(0, Condition.OnlyNew)));

    private static void AssertExplained(params Operation[] history) => Assert.True(ZoneSearch.Explains(history, default, Quota));

    private static void AssertContradiction(params Operation[] history) => Assert.False(ZoneSearch.Explains(history, default, Quota));

    private static Operation Unknown(int start, Step step) => new("asked", 1, start, step);

    private static Operation Done(int start, int end, Step step, bool isAnswerLost = false)
    {
        var operation = Unknown(start, Step.Nothing);
        operation.Complete(step, end, isAnswerLost);
        return operation;
    }

    private static PutStep.Creates Created(int address, StoredMapping mapping) => new(address, mapping, Condition.None);

    private static PutStep.Replaces Replaced(int address, StoredMapping mapping) =>
        new(address, mapping, Condition.None);

    private static Step.Sees Sees(int address, StoredMapping mapping) => new(address, mapping);

    private static Step.Lists Lists(params (int Address, StoredMapping Mapping)[] rows) => new(0, 5, rows, rows.Length);
}
