using Foundation.RuntimeTests.Configuration.Store;

/// <summary>What the runtime calls before <c>Main</c> where the variable <c>DOTNET_STARTUP_HOOKS</c> names this assembly; the name is the runtime's.</summary>
internal static class StartupHook
{
    public static void Initialize() => ConfigExitTests.BeTheProgram();
}
