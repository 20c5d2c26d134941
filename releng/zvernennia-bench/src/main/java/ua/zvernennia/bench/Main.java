package ua.zvernennia.bench;

import picocli.CommandLine;
import picocli.CommandLine.Command;
import ua.zvernennia.bench.cache.CacheCampaign;
import ua.zvernennia.bench.cache.Station;
import ua.zvernennia.bench.crash.CrashCampaign;
import ua.zvernennia.bench.crash.InstancesCampaign;
import ua.zvernennia.bench.desk.MemoryBench;
import ua.zvernennia.bench.desk.StartBench;
import ua.zvernennia.bench.desk.SyncBench;
import ua.zvernennia.bench.feed.FeedBench;
import ua.zvernennia.bench.feed.FeedCrowd;
import ua.zvernennia.bench.files.FilesCampaign;
import ua.zvernennia.bench.filter.FilterBench;
import ua.zvernennia.bench.load.DayBench;
import ua.zvernennia.bench.load.SoakBench;
import ua.zvernennia.bench.report.ReportBench;
import ua.zvernennia.bench.security.SecurityCampaign;

/** {@code ./dev bench NAME}: measures what was built, beside a peer in the same run where there is one. */
@Command(
        name = "bench",
        mixinStandardHelpOptions = true,
        description = "Benchmarks of the server and the workstation.",
        subcommands = {
            RegisterBench.class,
            TypeBench.class,
            CardBench.class,
            Colleague.class,
            FilterBench.class,
            ReportBench.class,
            CrashCampaign.class,
            InstancesCampaign.class,
            LoginBench.class,
            SecurityCampaign.class,
            FilesCampaign.class,
            DayBench.class,
            SoakBench.class,
            CacheCampaign.class,
            Station.class,
            StartBench.class,
            SyncBench.class,
            MemoryBench.class,
            FeedBench.class,
            FeedCrowd.class
        })
public final class Main {

    private Main() {}

    public static void main(String[] arguments) {
        System.exit(new CommandLine(new Main()).execute(arguments));
    }
}
