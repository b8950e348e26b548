package org.wellspring.system.crash;

import java.time.Duration;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.stream.Stream;

/** Two teachers deposit, the server dies and starts again over the same data, as often as wanted. */
final class CrashProof {

    private static final int LONGEST_WALK = 20;

    /** One start of so many is cut off too. */
    private static final int CUT_STARTS = 6;

    private static final int SHORTEST_START = 500;
    private static final int CUT_BEFORE = 8_000;
    private static final Duration PATIENCE = Duration.ofMinutes(3);

    private final int kills;
    private final long seed;
    private final Random chance;
    private final Tally tally = new Tally();
    private final Product server;
    private final Killer killer;

    CrashProof(int kills, long seed) {
        this.kills = kills;
        this.seed = seed;
        this.chance = new Random(seed);
        Map<String, String> settings = new HashMap<>(City.administrator());
        settings.put("WELLSPRING_METRICS", "on");
        this.server = new Product(settings);
        this.killer = new Killer(server);
    }

    /** @return the counts @throws LossException when something was lost, with the folder of the data */
    String run() throws InterruptedException {
        try (server) {
            server.start();
            City city = new City(server.address());
            List<Depositor> depositors =
                    List.of(new Depositor(city, "teacher", seed), new Depositor(city, "colleague", seed + 1));
            for (int death = 0; death < kills; death++) {
                Moment moment = Moment.of(death, chance, LONGEST_WALK);
                depositUntilDeath(depositors, moment);
                if (chance.nextInt(CUT_STARTS) == 0) {
                    cutStart();
                }
                server.start();
                for (Depositor depositor : depositors) {
                    look(depositor, death % CUT_STARTS);
                }
            }
            return tally.report(seed, new Aftermath(server, city).require(depositors));
        } catch (LossException loss) {
            throw new LossException(loss.getMessage() + " (seed " + seed + ", data in " + server.data() + ")");
        }
    }

    private void depositUntilDeath(List<Depositor> depositors, Moment moment) throws InterruptedException {
        killer.arm(moment);
        Killer bystander = killer.bystander();
        List<Thread> working = Stream.concat(
                        Stream.of(depositors.get(0).begin(killer)),
                        depositors.stream().skip(1).map(other -> other.begin(bystander)))
                .toList();
        for (Thread thread : working) {
            thread.join(PATIENCE.toMillis());
            if (thread.isAlive()) {
                throw new IllegalStateException("The server did not die at " + moment);
            }
        }
        depositors.forEach(Depositor::requireNoFailure);
        tally.died(moment);
    }

    private void cutStart() throws InterruptedException {
        int delay = SHORTEST_START + chance.nextInt(CUT_BEFORE);
        server.launch();
        Thread death = killer.killAfter(Duration.ofMillis(delay));
        try {
            server.awaitReady();
        } catch (IllegalStateException died) {
            tally.diedWhileStarting();
        }
        death.join();
    }

    /** The resource in hand with all its bytes; of those before all facts, and the bytes of some, in turn. */
    private void look(Depositor depositor, int turn) {
        List<Deposit> deposits = depositor.deposits();
        boolean between = true;
        for (int number = 0; number < deposits.size(); number++) {
            Deposit deposit = deposits.get(number);
            if (deposit.pending().isPresent()) {
                String kind = deposit.pending().get();
                tally.interrupted(kind, deposit.settle());
                between = false;
            } else if (!deposit.id().isEmpty()) {
                deposit.requireAsTold();
            }
            boolean inHand = number == deposits.size() - 1;
            if (!deposit.id().isEmpty()) {
                tally.looked(inHand || number % CUT_STARTS == turn ? deposit.requireBytes() : 0);
            }
        }
        if (between) {
            tally.nothingInterrupted();
        }
    }
}
