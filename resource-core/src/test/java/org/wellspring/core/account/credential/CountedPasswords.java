package org.wellspring.core.account.credential;

import jakarta.annotation.PostConstruct;
import java.lang.reflect.Method;
import java.util.Arrays;

/** Passwords that count what costs a hash. */
public final class CountedPasswords extends Passwords {

    private int computed;

    /** Begun as a container begins it. */
    public static CountedPasswords started() {
        CountedPasswords passwords = new CountedPasswords();
        Arrays.stream(Passwords.class.getDeclaredMethods())
                .filter(method -> method.isAnnotationPresent(PostConstruct.class))
                .forEach(method -> call(method, passwords));
        return passwords;
    }

    private static void call(Method method, Passwords passwords) {
        try {
            method.invoke(passwords);
        } catch (ReflectiveOperationException failure) {
            throw new IllegalStateException(failure);
        }
    }

    /** How many hashes were computed so far. */
    public int computed() {
        return computed;
    }

    @Override
    String computed(String password) {
        computed++;
        return super.computed(password);
    }

    @Override
    boolean compared(String hash, String password) {
        computed++;
        return super.compared(hash, password);
    }
}
