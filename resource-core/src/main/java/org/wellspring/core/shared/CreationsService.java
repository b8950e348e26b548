package org.wellspring.core.shared;

import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import java.util.Optional;
import org.wellspring.api.account.Caller;
import org.wellspring.api.operations.Creations;
import org.wellspring.api.shared.Id;

/** Runs a service's creation and the note of its key in one transaction. */
@Stateless
public class CreationsService implements Creations {

    @Inject
    CreationKeys keys;

    @Override
    public <T> T once(Caller caller, String key, Creation<T> creation) {
        Optional<Id> before = keys.created(caller, key, creation.content());
        if (before.isPresent()) {
            return creation.read().apply(before.get());
        }
        T created = creation.create().get();
        keys.note(caller, key, creation.content(), creation.id().apply(created));
        return created;
    }
}
