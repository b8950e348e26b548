package org.wellspring.api.operations;

import java.util.function.Function;
import java.util.function.Supplier;
import org.wellspring.api.account.Caller;
import org.wellspring.api.shared.Id;
import org.wellspring.api.shared.ProblemException;

/**
 * Lets a caller repeat a creation whose answer was lost, and get what was created the first time. What a key created is
 * remembered for a day, for the caller who sent it, in the transaction that creates it.
 */
public interface Creations {

    /**
     * @param key the caller's name for this creation
     * @throws ProblemException what creating or reading throws; {@code KEY_REUSED} when the key came with another request
     *     before, {@code CONCURRENT_CHANGE} when the same is being created at this moment: repeat it
     */
    <T> T once(Caller caller, String key, Creation<T> creation);

    /**
     * @param content the request in a form that is equal for equal requests
     * @param read what is answered when the key created something before
     */
    record Creation<T>(String content, Supplier<T> create, Function<T, Id> id, Function<Id, T> read) {}
}
