package org.wellspring.system;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.ConnectException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Base64;
import java.util.List;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.wellspring.system.api.Wire;

/** {@code bin/run} as a person uses it: it says where it answers, and goes when it is told to. */
@Tag("runnable-jar")
class RunCommandST {

    private static final Duration PATIENCE = Duration.ofMinutes(5);
    private static final int SECONDS_TO_STOP = 60;
    private static final Pattern SET_UP = Pattern.compile("http://127\\.0\\.0\\.1:\\d+(/set-up/[0-9A-Za-z_-]+)");
    private static final Path TARGET =
            Path.of(System.getProperty("wellspring.target", "target")).toAbsolutePath();
    private static final Path ROOT = TARGET.resolve("../..").normalize();

    private final int port = freePort();
    private final Path folder = newFolder();
    private final Path said = folder.resolve("said.txt");
    private final List<ProcessHandle> started = new ArrayList<>();

    /** What is tested was built from these sources just now; the command need not do it again. */
    @BeforeAll
    static void theProductShouldCountAsBuilt() throws Exception {
        String stamp = "root=$PWD; . bin/lib.sh; mkdir -p target; sources_stamp >target/sources.stamp";
        Process process = new ProcessBuilder("bash", "-euc", stamp)
                .directory(ROOT.toFile())
                .inheritIO()
                .start();
        assertEquals(0, process.waitFor());
    }

    @AfterEach
    void leaveNothingRunning() {
        started.forEach(ProcessHandle::destroyForcibly);
    }

    /** A terminal sends the signal to every process of the foreground job. */
    @Test
    void theFirstStartAloneShouldPrintAnAccountOfEachRoleAndControlCShouldStopItCleanly() throws Exception {
        Process first = run(Map.of());
        awaitReady(first);
        awaitWords(first, "curator@");
        for (String role : List.of("administrator", "curator", "head", "officer", "researcher", "teacher")) {
            Matcher account = Pattern.compile(" (" + role + "@\\S+)\\s+(\\S+)").matcher(said());
            assertTrue(account.find(), role + " in " + said());
            byte[] both = (account.group(1) + ":" + account.group(2)).getBytes(StandardCharsets.UTF_8);
            new Wire(URI.create("http://127.0.0.1:" + port))
                    .header("Authorization", "Basic " + Base64.getEncoder().encodeToString(both))
                    .json("POST", "/api/tokens", "{\"name\":\"test\",\"scopes\":[\"read\"],\"days\":1}")
                    .expect(201);
        }
        assertAudit(2, "The database is in use: stop Wellspring first");
        send("-INT", "-" + first.pid());
        requireCleanEnd(first);
        assertAudit(0, "The audit trail is whole.");

        Process second = run(Map.of());
        awaitReady(second);
        assertFalse(said().contains("@"), "said again: " + said());
        send("-INT", "-" + second.pid());
        requireCleanEnd(second);
    }

    @Test
    void aTerminationShouldStopItCleanly() throws Exception {
        Process run = run(Map.of(), "--empty");
        awaitReady(run);
        requireOneListeningSocket();
        requireOwnAnswerToTrace();
        send("-TERM", Long.toString(run.pid()));
        requireCleanEnd(run);
    }

    @Test
    void aWrongSettingShouldBeRefusedInASentence() throws Exception {
        Process run = run(Map.of("WELLSPRING_ZONE", "Nowhere"), "--empty");
        assertTrue(run.waitFor(SECONDS_TO_STOP, TimeUnit.SECONDS));
        assertEquals(78, run.exitValue());
        assertTrue(said().contains("WELLSPRING_ZONE must be a time zone"), said());
    }

    @Test
    void aFirstStartShouldPrintALinkThatWorksAndLetNoOtherUseItsDataOrItsPort() throws Exception {
        Process run = run(Map.of(), "--empty");
        awaitReady(run);
        awaitWords(run, "choose a password.");
        Matcher link = SET_UP.matcher(said());
        assertTrue(link.find(), said());
        Wire.Answer form = new Wire(URI.create("http://127.0.0.1:" + port)).get(link.group(1));
        assertEquals(200, form.status(), form.toString());
        assertTrue(form.body().contains("name=\"password\""), form.body());
        assertRefused("Port " + port + " on 127.0.0.1 is in use", port, folder.resolve("other"));
        assertRefused("already runs with the data in", freePort(), folder.resolve("data"));
        send("-TERM", Long.toString(run.pid()));
        requireCleanEnd(run);
    }

    private static void assertRefused(String reason, int port, Path data) throws Exception {
        var command = new ProcessBuilder(
                        "bin/run", "--empty", "--port", Integer.toString(port), "--data", data.toString())
                .directory(ROOT.toFile())
                .redirectErrorStream(true);
        command.environment().put("JAVA_HOME", System.getProperty("java.home"));
        Process second = command.start();
        String said = new String(second.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
        assertEquals(1, second.waitFor(), said);
        assertTrue(said.contains(reason), said);
    }

    /** What {@code bin/admin audit verify} says of the data, and how it ends. */
    private void assertAudit(int status, String words) throws Exception {
        ProcessBuilder command = new ProcessBuilder("bin/admin", "audit", "verify")
                .directory(ROOT.toFile())
                .redirectErrorStream(true);
        command.environment().put("JAVA_HOME", System.getProperty("java.home"));
        command.environment().put("WELLSPRING_DATA", folder.resolve("data").toString());
        Process verify = command.start();
        String said = new String(verify.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
        assertEquals(status, verify.waitFor(), said);
        assertTrue(said.contains(words), said);
    }

    /** In a session of its own, with the signals as a shell at a terminal leaves them. */
    private Process run(Map<String, String> settings, String... options) throws IOException {
        List<String> command = new ArrayList<>(List.of(
                "setsid",
                "env",
                "--default-signal=INT,TERM",
                "bin/run",
                "--port",
                Integer.toString(port),
                "--data",
                folder.resolve("data").toString()));
        command.addAll(List.of(options));
        ProcessBuilder builder = new ProcessBuilder(command)
                .directory(ROOT.toFile())
                .redirectErrorStream(true)
                .redirectOutput(said.toFile());
        builder.environment().put("JAVA_HOME", System.getProperty("java.home"));
        builder.environment().putAll(settings);
        Process run = builder.start();
        started.add(run.toHandle());
        return run;
    }

    private void awaitReady(Process run) throws InterruptedException {
        awaitWords(run, "Wellspring is ready: http://127.0.0.1:" + port + "/");
        run.descendants().forEach(started::add);
    }

    private void awaitWords(Process run, String words) throws InterruptedException {
        Instant end = Instant.now().plus(PATIENCE);
        while (!said().contains(words)) {
            assertTrue(run.isAlive(), "bin/run ended: " + said());
            assertTrue(Instant.now().isBefore(end), "bin/run did not say: " + words);
            TimeUnit.MILLISECONDS.sleep(200);
        }
    }

    /** Cluster, administration, JMX, database, debugger: none of them listens, and nothing listens to other machines. */
    private void requireOneListeningSocket() throws IOException {
        if (ListeningSockets.areTold()) {
            String own = "0100007F:%04X".formatted(port);
            assertEquals(List.of(own), ListeningSockets.of(started));
        }
    }

    /** Left to itself, the server would answer: without our headers, or with the request and its cookies. */
    private void requireOwnAnswerToTrace() {
        Wire.Answer refused = new Wire(URI.create("http://127.0.0.1:" + port))
                .header("Cookie", "secret=1")
                .send("TRACE", "/assets/drop.svg", new byte[0]);
        assertEquals(405, refused.status(), refused.toString());
        assertTrue(refused.header("Content-Security-Policy").isPresent(), refused.toString());
        assertFalse(refused.body().contains("secret"), refused.body());
    }

    private void requireCleanEnd(Process run) throws Exception {
        assertTrue(run.waitFor(SECONDS_TO_STOP, TimeUnit.SECONDS), "it goes on");
        assertEquals(0, run.exitValue(), said());
        assertFalse(started.stream().anyMatch(ProcessHandle::isAlive), "a process goes on");
        assertFalse(Files.exists(folder.resolve("data/run/pid")));
        assertThrows(ConnectException.class, () -> new Socket(InetAddress.getLoopbackAddress(), port).close());
    }

    private static void send(String signal, String to) throws Exception {
        assertEquals(
                0,
                new ProcessBuilder("kill", signal, "--", to).inheritIO().start().waitFor());
    }

    private String said() {
        try {
            return Files.exists(said) ? Files.readString(said) : "";
        } catch (IOException unreadable) {
            return "";
        }
    }

    private static int freePort() {
        try (ServerSocket free = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
            return free.getLocalPort();
        } catch (IOException failure) {
            throw new UncheckedIOException(failure);
        }
    }

    private static Path newFolder() {
        try {
            return Files.createTempDirectory(Files.createDirectories(TARGET.resolve("system-tests")), "run-");
        } catch (IOException failure) {
            throw new UncheckedIOException(failure);
        }
    }
}
