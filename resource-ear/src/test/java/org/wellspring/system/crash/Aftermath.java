package org.wellspring.system.crash;

import java.io.File;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.concurrent.TimeUnit;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.wellspring.system.api.Wire;

/** What must hold after all deaths: over HTTP, then on the disk once the server has stopped. */
final class Aftermath {

    /** A piece of work that a killed server had taken comes due again after a minute. */
    private static final Duration TO_DRAIN = Duration.ofMinutes(4);

    private static final Pattern BACKLOG = Pattern.compile("(?m)^wellspring_outbox_(?:waiting|failing)\\S* ([0-9.]+)");

    private final Product server;
    private final City city;

    Aftermath(Product server, City city) {
        this.server = server;
        this.city = city;
    }

    /** @return the counts @throws LossException when something does not hold */
    String require(List<Depositor> depositors) throws InterruptedException {
        List<Deposit> deposits = depositors.stream()
                .flatMap(depositor -> depositor.deposits().stream())
                .filter(deposit -> !deposit.id().isEmpty())
                .toList();
        long drained = drain();
        long bytes = 0;
        for (Deposit deposit : deposits) {
            deposit.requireAsTold();
            deposit.requireActs();
            bytes += deposit.requireBytes();
        }
        String trail = trail();
        server.stop();
        String admin = adminVerifies();
        ArchiveCheck archive = new ArchiveCheck();
        archive.look(server.data().resolve("storage"));
        require(archive, deposits);
        String rebuilt = rebuilt(deposits);
        return """
            at the end: %d resources, %d published versions, %d acknowledged requests, %d MiB read back
            the outbox drained within %d s
            archive: %d objects, %d versions, %d files, all valid
            %s
            %s
            %s
            """.formatted(
                deposits.size(),
                published(deposits),
                deposits.stream().mapToInt(Deposit::acknowledged).sum(),
                bytes >> 20,
                drained,
                archive.objects(),
                archive.versions(),
                archive.files(),
                trail,
                admin,
                rebuilt).stripIndent();
    }

    private long drain() throws InterruptedException {
        Instant begin = Instant.now();
        while (backlog() > 0) {
            if (Instant.now().isAfter(begin.plus(TO_DRAIN))) {
                throw new LossException("The outbox still holds work after " + TO_DRAIN);
            }
            TimeUnit.MILLISECONDS.sleep(500);
        }
        return Duration.between(begin, Instant.now()).toSeconds();
    }

    private double backlog() {
        Matcher figures = BACKLOG.matcher(
                new Wire(server.address()).get("/metrics").expect(200).body());
        double waiting = 0;
        boolean told = false;
        while (figures.find()) {
            told = true;
            waiting += Double.parseDouble(figures.group(1));
        }
        if (!told) {
            throw new IllegalStateException("/metrics does not tell of the outbox");
        }
        return waiting;
    }

    private String trail() {
        Wire.Answer verification =
                city.as("admin").get("/api/audit/verification").expect(200);
        if (verification.body().matches("(?s).*\"firstBroken\":\\s*[0-9].*")) {
            throw new LossException("The audit trail is broken: " + verification.body());
        }
        return "audit trail: " + verification.member("sealed") + " entries sealed, each act as often as it happened";
    }

    /** The administrator's own command, on the database that the last server left. */
    private String adminVerifies() throws InterruptedException {
        String said = admin(server.data(), "audit", "verify");
        return "bin/admin audit verify: " + said.lines().reduce("", (before, line) -> line);
    }

    /** The catalogue again from what lies in the storage, beside the database that the last server left. */
    private String rebuilt(List<Deposit> deposits) throws InterruptedException {
        try {
            Path elsewhere = Files.createTempDirectory(server.data(), "rebuilt");
            Files.createSymbolicLink(elsewhere.resolve("storage"), server.data().resolve("storage"));
            String said = admin(elsewhere, "rebuild", "--from-storage");
            long resources = deposits.stream()
                    .filter(deposit -> deposit.facts().published() > 0)
                    .count();
            for (String count : List.of("resources:  " + resources + ",", "versions:   " + published(deposits))) {
                if (!said.contains(count)) {
                    throw new LossException("The storage should tell of " + count + " but bin/admin said: " + said);
                }
            }
            return "bin/admin rebuild --from-storage: all " + resources + " published resources again";
        } catch (IOException failure) {
            throw new UncheckedIOException(failure);
        }
    }

    private static String admin(Path data, String... words) throws InterruptedException {
        Path libraries = Product.target().resolve("../../resource-web/target/resource-web/WEB-INF/lib");
        ProcessBuilder command = new ProcessBuilder(
                        Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                        "-cp",
                        libraries + File.separator + "*",
                        "org.wellspring.core.operations.Admin")
                .redirectErrorStream(true);
        command.command().addAll(List.of(words));
        command.environment().put("WELLSPRING_DATA", data.toString());
        try {
            Process process = command.start();
            String said = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8).strip();
            if (process.waitFor() != 0) {
                throw new LossException("bin/admin " + String.join(" ", words) + ": " + said);
            }
            return said;
        } catch (IOException failure) {
            throw new UncheckedIOException(failure);
        }
    }

    private static void require(ArchiveCheck archive, List<Deposit> deposits) {
        long objects = deposits.stream()
                .filter(deposit -> deposit.facts().published() > 0)
                .count();
        if (archive.objects() != objects || archive.versions() != published(deposits)) {
            throw new LossException("Published were " + published(deposits) + " versions of " + objects
                    + " resources, but the archive holds " + archive.versions() + " of " + archive.objects());
        }
    }

    private static int published(List<Deposit> deposits) {
        return deposits.stream()
                .mapToInt(deposit -> deposit.facts().published())
                .sum();
    }
}
