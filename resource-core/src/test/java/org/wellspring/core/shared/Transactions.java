package org.wellspring.core.shared;

import jakarta.persistence.EntityManager;
import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.Proxy;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/** Transactions as a container makes them around services, for one thread: what is called inside one joins it. */
public final class Transactions {

    private final TestDatabase database;
    private final EntityManager joined;
    private @Nullable EntityManager running;

    public Transactions(TestDatabase database) {
        this.database = database;
        this.joined = (EntityManager) Proxy.newProxyInstance(
                EntityManager.class.getClassLoader(),
                new Class<?>[] {EntityManager.class},
                (proxy, method, arguments) -> {
                    EntityManager present = running;
                    if (present == null) {
                        throw new IllegalStateException("No transaction is running");
                    }
                    try {
                        return method.invoke(present, arguments);
                    } catch (InvocationTargetException failure) {
                        throw failure.getCause();
                    }
                });
    }

    /** To be given to services: whatever transaction runs. */
    public EntityManager joined() {
        return joined;
    }

    public <T> T required(Supplier<T> work) {
        if (running != null) {
            return work.get();
        }
        return database.ask(entities -> {
            running = entities;
            try {
                return work.get();
            } finally {
                running = null;
            }
        });
    }

    public void required(Runnable work) {
        required(() -> {
            work.run();
            return true;
        });
    }
}
