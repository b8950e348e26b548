package org.wellspring.core.shared;

import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.Method;
import java.lang.reflect.Proxy;

/** A fake of a large interface: answers what a test wrote down, and refuses everything else by name. */
public final class Partial {

    private Partial() {}

    /** @param written an object of a non-private class with the methods that the test needs */
    public static <T> T of(Class<T> type, Object written) {
        return type.cast(Proxy.newProxyInstance(
                type.getClassLoader(),
                new Class<?>[] {type},
                (proxy, method, arguments) -> call(written, method, arguments)));
    }

    @SuppressWarnings("AvoidObjectArrays")
    private static Object call(Object written, Method method, Object[] arguments) throws Throwable {
        try {
            Method answer = written.getClass().getDeclaredMethod(method.getName(), method.getParameterTypes());
            answer.setAccessible(true);
            return answer.invoke(written, arguments);
        } catch (NoSuchMethodException unwritten) {
            throw new UnsupportedOperationException("This fake does not know " + method, unwritten);
        } catch (InvocationTargetException thrown) {
            throw thrown.getCause();
        }
    }
}
