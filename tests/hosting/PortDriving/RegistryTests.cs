using System.Text;
using Tophalf.Ata;
using Tophalf.Hosting.Tests.PortDriving.Fakes;

namespace Tophalf.Hosting.Tests.PortDriving;

public sealed class RegistryTests
{
    [Fact]
    public async Task A_value_that_a_miniport_writes_is_there_for_the_next_load()
    {
        HostRegistry registry = HostRegistry.InMemory();
        uint read = 0;
        using (Script first = new() { StartChannel = (ref configuration, call) => call.WithBuffer(64, buffer => buffer.Write("Mode", 7)) })
        {
            await using PortDriver driver = await LoadAsync(registry);
            Assert.Empty(driver.Violations);
        }

        using (Script second = new() { StartChannel = (ref configuration, call) => call.WithBuffer(64, buffer => read = buffer.ReadNumber("mode")) })
        {
            await using PortDriver driver = await LoadAsync(registry);
            Assert.Empty(driver.Violations);
        }

        Assert.Equal(7u, read);
        Assert.Equal(7u, registry.Read(HostRegistry.Key(0, 0), "Mode")!.ToNumber());
        Assert.Null(registry.Read(HostRegistry.Key(0), "Mode"));
    }

    [Fact]
    public async Task A_buffer_that_is_too_small_learns_how_large_it_must_be()
    {
        HostRegistry registry = HostRegistry.InMemory();
        registry.Write(HostRegistry.Key(0, 0), "Name", RegistryValue.Of("a longer text"));
        (bool Read, uint Length) small = default;
        (bool Read, uint Length) large = default;
        using Script script = new()
        {
            StartChannel = (ref configuration, call) => call.WithBuffer(64, buffer =>
            {
                small = buffer.Read("Name", RegistryValueType.String, 4);
                large = buffer.Read("Name", RegistryValueType.String, 64);
            }),
        };
        await using PortDriver driver = await LoadAsync(registry);

        Assert.Equal((false, 14u), small);
        Assert.Equal((true, 14u), large);
    }

    [Theory]
    [InlineData("Missing", RegistryValueType.DoubleWord)]
    [InlineData("Mode", RegistryValueType.String)]
    public async Task A_value_that_is_missing_or_of_another_type_is_not_read(string name, byte type)
    {
        HostRegistry registry = HostRegistry.InMemory();
        registry.Write(HostRegistry.Key(0, 0), "Mode", RegistryValue.Of(1u));
        bool read = true;
        using Script script = new() { StartChannel = (ref configuration, call) => call.WithBuffer(8, buffer => read = buffer.Read(name, type, 8).Read) };
        await using PortDriver driver = await LoadAsync(registry);

        Assert.False(read);
        Assert.Empty(driver.Violations);
    }

    [Fact]
    public async Task There_is_one_buffer_at_a_time_for_each_channel()
    {
        List<bool> got = [];
        using Script script = new()
        {
            StartChannel = (ref configuration, call) =>
            {
                call.WithBuffer(16, _ => got.Add(call.CanAllocateRegistryBuffer()));
                got.Add(call.CanAllocateRegistryBuffer());
            },
        };
        await using PortDriver driver = await LoadAsync(HostRegistry.InMemory());

        Assert.Equal([false, true], got);
    }

    [Fact]
    public async Task Outside_its_routines_the_registry_answers_nothing_and_the_call_is_a_violation()
    {
        bool got = true;
        using Script script = new();
        script.StartIo = call =>
        {
            got = call.CanAllocateRegistryBuffer();
            call.Complete();
        };
        await using PortDriver driver = await LoadAsync(HostRegistry.InMemory());
        await driver.Devices[0].FlushAsync(TestContext.Current.CancellationToken);

        Assert.False(got);
        Assert.Equal("AtaPortRegistryAllocateBuffer", driver.Violations[0].Routine);
    }

    [Fact]
    public async Task A_deferred_write_is_written_when_the_buffer_is_freed()
    {
        HostRegistry registry = HostRegistry.InMemory();
        RegistryValue? before = null;
        using Script script = new()
        {
            StartChannel = (ref configuration, call) => call.WithBuffer(8, buffer =>
            {
                buffer.WriteDeferred("Late", 5);
                before = registry.Read(HostRegistry.Key(0, 0), "Late");
            }),
        };
        await using PortDriver driver = await LoadAsync(registry);

        Assert.Null(before);
        Assert.Equal(5u, registry.Read(HostRegistry.Key(0, 0), "Late")!.ToNumber());
        Assert.Empty(driver.Violations);
    }

    [Fact]
    public async Task A_buffer_that_waits_to_be_written_must_not_be_used_again()
    {
        HostRegistry registry = HostRegistry.InMemory();
        using Script script = new()
        {
            StartChannel = (ref configuration, call) => call.WithBuffer(8, buffer =>
            {
                buffer.WriteDeferred("Late", 5);
                buffer.Write("Now", 6);
            }),
        };
        await using PortDriver driver = await LoadAsync(registry);

        Assert.Equal(
            ["AtaPortRegistryWrite", "AtaPortRegistryFreeBuffer"], driver.Violations.Select(violation => violation.Routine));
        Assert.Null(registry.Read(HostRegistry.Key(0, 0), "Now"));
        Assert.Equal(6u, registry.Read(HostRegistry.Key(0, 0), "Late")!.ToNumber());
    }

    [Fact]
    public async Task A_buffer_that_is_never_freed_is_written_at_the_stop_and_is_a_violation()
    {
        HostRegistry registry = HostRegistry.InMemory();
        using Script script = new() { StartChannel = (ref configuration, call) => call.LeaveBuffer("Left", 9) };
        PortDriver driver = await LoadAsync(registry);
        await driver.DisposeAsync();

        Assert.Equal(9u, registry.Read(HostRegistry.Key(0, 0), "Left")!.ToNumber());
        Assert.Contains("never freed", Assert.Single(driver.Violations).Message, StringComparison.Ordinal);
    }

    [Fact]
    public void Values_of_every_type_survive_in_a_file()
    {
        string path = Path.Combine(Directory.CreateTempSubdirectory().FullName, "registry.json");
        HostRegistry first = HostRegistry.FromFile(path);
        RegistryValue[] values =
        [
            RegistryValue.Of(0xFFFF_FFFF), RegistryValue.Of("tänker \"quoted\""), RegistryValue.Of(""), RegistryValue.Of((ReadOnlySpan<byte>)[0, 1, 255]),
            new(RegistryValueType.String, Encoding.ASCII.GetBytes("no zero")), new(RegistryValueType.DoubleWord, new byte[3]),
        ];
        for (int number = 0; number < values.Length; number++)
        {
            first.Write(HostRegistry.Key(0, 1), $"Value{number}", values[number]);
        }

        HostRegistry second = HostRegistry.FromFile(path);
        Assert.Equal(values, values.Select((_, number) => second.Read(HostRegistry.Key(0, 1), $"VALUE{number}")));
        Assert.Equal([path], Directory.GetFiles(Path.GetDirectoryName(path)!));
    }

    [Theory]
    [InlineData("", "line 1, column 1")]
    [InlineData("{\n  \"Controller0\": {\n    \"Mode\": 1,\n    \"Name\" \"x\"\n  }\n}", "line 4, column 12")]
    [InlineData("{\n  \"Controller0\": 3\n}", "line 2, column 18: an object of values for the key 'Controller0' is expected here")]
    [InlineData("{ \"Controller0\": { \"Mode\": true } }", "for the value 'Mode' is expected here")]
    [InlineData("{ \"Controller0\": { \"Mode\": -1 } }", "line 1, column 28")]
    [InlineData("{ \"Controller0\": { \"Mode\": { \"hex\": \"0x\" } } }", "line 1, column 37")]
    [InlineData("{ \"Controller0\": {", "line 1, column 19")]
    public void A_broken_file_is_refused_with_the_place_of_the_fault(string text, string message)
    {
        string path = Path.Combine(Directory.CreateTempSubdirectory().FullName, "registry.json");
        File.WriteAllText(path, text);

        HostRegistryException exception = Assert.Throws<HostRegistryException>(() => HostRegistry.FromFile(path));

        Assert.Contains(path, exception.Message, StringComparison.Ordinal);
        Assert.Contains(message, exception.Message, StringComparison.Ordinal);
    }

    [Fact]
    public void A_folder_that_does_not_exist_is_said_at_once() =>
        Assert.Contains("folder", Assert.Throws<HostRegistryException>(
            () => HostRegistry.FromFile(Path.Combine(Path.GetTempPath(), Guid.NewGuid().ToString(), "registry.json"))).Message, StringComparison.Ordinal);

    [Fact]
    public async Task A_file_that_cannot_be_written_is_a_FALSE_for_the_miniport()
    {
        DirectoryInfo folder = Directory.CreateTempSubdirectory();
        HostRegistry registry = HostRegistry.FromFile(Path.Combine(folder.FullName, "registry.json"));
        folder.Delete();
        bool written = true;
        using Script script = new() { StartChannel = (ref configuration, call) => call.WithBuffer(8, buffer => written = buffer.Write("Mode", 1)) };
        await using PortDriver driver = await LoadAsync(registry);

        Assert.False(written);
        Assert.Empty(driver.Violations);
    }

    private static Task<PortDriver> LoadAsync(HostRegistry registry) =>
        FakeDriver.LoadAsync(new FakeHba(), new PortDriverOptions { Registry = registry });
}
