package org.wellspring.system.crash;

import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Random;

/** A teacher who deposits one resource after another until the server dies, and goes on where they were when it is back. */
final class Depositor {

    private final City city;
    private final String teacher;
    private final Random chance;
    private final List<Deposit> deposits = new ArrayList<>();
    private Optional<RuntimeException> failure = Optional.empty();

    Depositor(City city, String teacher, long seed) {
        this.city = city;
        this.teacher = teacher;
        this.chance = new Random(seed);
    }

    List<Deposit> deposits() {
        return deposits;
    }

    /** Works in a thread of its own. */
    Thread begin(Killer killer) {
        Thread work = new Thread(() -> work(killer), teacher);
        work.start();
        return work;
    }

    private void work(Killer killer) {
        try {
            while (true) {
                if (deposits.isEmpty() || deposits.get(deposits.size() - 1).isComplete()) {
                    String title = "Buoyancy " + teacher + " " + deposits.size() + " " + chance.nextInt(1_000_000);
                    deposits.add(new Deposit(city, teacher, title, new Random(chance.nextLong())));
                }
                deposits.get(deposits.size() - 1).goOn(killer);
            }
        } catch (LossException loss) {
            failure = Optional.of(loss);
        } catch (UncheckedIOException | IllegalStateException brokenOff) {
            // a server that nobody killed should have answered
            failure = Optional.<RuntimeException>of(brokenOff).filter(broken -> !killer.hasKilled());
        }
    }

    void requireNoFailure() {
        failure.ifPresent(thrown -> {
            throw thrown;
        });
    }
}
