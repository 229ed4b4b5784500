using CsCheck;

namespace Foundation.RuntimeTests.Common;

/// <summary>Texts near the border of a grammar: well-formed ones with up to four characters put in, taken out, changed, or a part of another text put in.</summary>
internal static class Mutations
{
    public static Gen<string> Of(string[] seeds, string alphabet)
    {
        Gen<string> seed = Gen.Int[0, seeds.Length - 1].Select(index => seeds[index]);
        Gen<(int Kind, int Place, char Character, string Other)> step =
            Gen.Select(Gen.Int[0, 3], Gen.Int[0, 1_000], Gen.Int[0, alphabet.Length - 1].Select(index => alphabet[index]), seed);
        return Gen.Select(seed, step.List[0, 4], static (text, steps) => steps.Aggregate(text, Apply));
    }

    private static string Apply(string text, (int Kind, int Place, char Character, string Other) step)
    {
        int place = step.Place % (text.Length + 1);
        string rest = place < text.Length ? text[(place + 1)..] : "";
        return step.Kind switch
        {
            0 => text.Insert(place, step.Character.ToString()),
            1 => text[..place] + rest,
            2 => text[..place] + step.Character + rest,
            _ => text[..place] + step.Other[(step.Place % step.Other.Length)..],
        };
    }
}
