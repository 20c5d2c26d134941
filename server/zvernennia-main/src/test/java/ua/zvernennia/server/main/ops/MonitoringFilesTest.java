package ua.zvernennia.server.main.ops;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import ua.zvernennia.server.main.testing.ServerExtension;

/** Dashboard, alert rules and runbook name only what a running server measures, and every alert is explained. */
class MonitoringFilesTest {

    private static final Path DOCS = Path.of("../../docs/admin");
    private static final Path ALERTS = DOCS.resolve("monitoring/alerts.yml");
    private static final Path DASHBOARD = DOCS.resolve("monitoring/grafana-dashboard.json");
    private static final Path RUNBOOK = DOCS.resolve("runbook.md");

    private static final Pattern METRIC =
            Pattern.compile("\\b(?:zvernennia|hikaricp|jvm|process|system)_[a-z0-9_]+\\b");
    private static final Pattern ALERT = Pattern.compile("alert: (\\w+)");
    private static final Pattern HEADING = Pattern.compile("(?m)^### (\\w+)$");

    @RegisterExtension
    static final ServerExtension SERVER = new ServerExtension();

    @Test
    void everyMetricThatIsNamedIsMeasured() throws Exception {
        SERVER.client().close(); // a call, so that calls are measured
        var measured = found(METRIC, metrics());
        for (var file : new Path[] {ALERTS, DASHBOARD, RUNBOOK}) {
            assertThat(measured).as("named in %s", file).containsAll(found(METRIC, Files.readString(file)));
        }
    }

    @Test
    void everyAlertIsExplainedAndNoOther() throws IOException {
        var text = Files.readString(RUNBOOK);
        var explained = text.substring(text.indexOf("## Alerts"));
        assertThat(found(HEADING, explained)).isEqualTo(found(ALERT, Files.readString(ALERTS)));
    }

    private static String metrics() throws IOException, InterruptedException {
        var request = HttpRequest.newBuilder(URI.create("http://127.0.0.1:" + SERVER.opsPort() + "/metrics"))
                .build();
        try (var http = HttpClient.newHttpClient()) {
            return http.send(request, HttpResponse.BodyHandlers.ofString()).body();
        }
    }

    private static Set<String> found(Pattern pattern, String text) {
        var names = new TreeSet<String>();
        pattern.matcher(text).results().forEach(match -> names.add(match.group(match.groupCount())));
        return names;
    }
}
