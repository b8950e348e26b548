package org.wellspring.api.catalogue.preservation;

import java.sql.Connection;
import java.sql.SQLException;
import java.util.List;
import java.util.Optional;
import org.wellspring.api.shared.Id;

/**
 * Reads what is preserved of the catalogue, and writes it into a catalogue that is empty. Works on a connection, so that it
 * serves the running application and the administrator's commands alike; those find it by {@link java.util.ServiceLoader}.
 * For the features of the core, never for a door.
 */
public interface PreservedCatalogue {

    /** A resource, public or withdrawn; empty when it was never published. */
    Optional<PreservedResource> read(Connection connection, Id resource) throws SQLException;

    /** Resources that were ever published, by identifier, both ends included; at most so many. */
    List<Id> published(Connection connection, Id first, Id last, int most) throws SQLException;

    /** Puts a resource that is not there into the catalogue and its lists, with all its versions; tells nobody. */
    void write(Connection connection, PreservedResource resource) throws SQLException;
}
