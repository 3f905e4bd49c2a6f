namespace OriginCloudRegions.Reliability.History;

public sealed class AddressSearchTests
{
    [Theory]
    [InlineData("lost update", "put:a@1 0-1; put:b@2 2-3; see:a@1 4-5")]
    [InlineData("lost update that is only seen at the end", "put:a@1 0-1; put:b@2 2-5; put:c@3 3-4; see:a@1 6-7")]
    [InlineData("lost creation", "put:a@1 0-1; see:none 2-3")]
    [InlineData("stale read", "put:a@1 0-1; put:b@2 2-3; see:b@2 4-5; see:a@1 6-7")]
    [InlineData("two reads in the wrong order during a write", "put:a@1 0-1; put:b@2 2-9; see:b@2 3-4; see:a@1 5-6")]
    [InlineData("phantom", "see:a@1 0-1")]
    [InlineData("a mapping that no caller wrote", "put:a@1 0-1; see:b@1 2-3")]
    [InlineData("a deleted mapping comes back", "put:a@1 0-1; delete 2-3; see:a@1 4-5")]
    [InlineData("two deletes of one mapping", "put:a@1 0-1; delete 2-5; delete 3-6")]
    [InlineData("a delete that found nothing of a mapping that was there", "put:a@1 0-1; see:none 2-3; delete 4-5")]
    [InlineData("a repeat with another time", "put:a@1 0-1; put:a@2 2-3")]
    [InlineData("two times of one mapping", "put:a@1 0-1; see:a@2 2-3")]
    [InlineData("both creations that must be new", "new:a@1 0-5; new:b@2 1-4")]
    [InlineData("a put that took place twice", "put:a@1 0-9; see:a@1 1-2; delete 3-4; see:a@1 5-6")]
    [InlineData("a lost put that took place twice", "put:a 0; see:a@1 1-2; put:b@2 3-4; see:a@1 5-6")]
    [InlineData("a lost put that took place before it was sent", "see:a@1 0-1; put:a 2")]
    [InlineData("a batch that deleted another value", "put:a@1 0-1; put:b@2 2-3; delete:a 4-5")]
    [InlineData("a condition that failed for no reason", "see:some 0-1; put:a@1 2-3")]
    public void Contradiction_OfIncorrectHistory_IsFound(string name, string history) =>
        Assert.False(AddressSearch.Contradiction(Histories.Parse(history)) is null, name);

    [Fact]
    public void Contradiction_OfLostUpdate_ShowsTheMappingAndTheUnexplainedAnswers() => Assert.Matches(
        @"\Ano order explains the answers; 1 of 3 answers are left where the mapping is b of 2:\n.*a of 1",
        AddressSearch.Contradiction(Histories.Parse("put:a@1 0-1; put:b@2 2-3; see:a@1 4-5")));

    [Fact]
    public void Contradiction_OfSmallHistory_AgreesWithTryingEveryOrder()
    {
        var random = new Random(20260301);
        var explained = 0;
        for (var i = 0; i < 40_000; i++)
        {
            var history = RandomHistory.Any(random, random.Next(1, 7));
            var expected = EveryOrder.Explains(history);
            explained += expected ? 1 : 0;
            Assert.True(
                expected == (AddressSearch.Contradiction(history) is null),
                $"{(expected ? "An" : "No")} order explains:\n{string.Join('\n', history)}");
        }

        Assert.InRange(explained, 4_000, 36_000);
    }

    [Fact]
    public void Contradiction_OfLongCorrectHistory_IsNull()
    {
        var random = new Random(20260302);
        for (var i = 0; i < 20; i++)
        {
            Assert.Null(AddressSearch.Contradiction(RandomHistory.Correct(random, 3_000)));
        }
    }

    [Fact]
    public void Contradiction_OfReadOfUnwrittenMappingInLongHistory_IsFound()
    {
        var random = new Random(20260303);
        for (var i = 0; i < 10; i++)
        {
            var history = RandomHistory.Correct(random, 200);
            var looks = history.Index().Where(each => each.Item is { IsCertain: true, Step: Step.Sees }).ToList();
            var (at, look) = looks[random.Next(looks.Count)];
            history[at] = look with { Step = new Step.Sees(new Mapping("nowhere", "1")) };

            Assert.NotNull(AddressSearch.Contradiction(history));
        }
    }
}
