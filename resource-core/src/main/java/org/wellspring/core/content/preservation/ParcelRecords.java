package org.wellspring.core.content.preservation;

import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.sql.Connection;
import java.sql.SQLException;
import java.time.Clock;
import java.util.ArrayList;
import java.util.List;
import org.wellspring.api.catalogue.preservation.PreservedCatalogue;
import org.wellspring.api.catalogue.preservation.PreservedResource;
import org.wellspring.api.operations.Outbox;
import org.wellspring.api.shared.Id;
import org.wellspring.core.content.preservation.ContentRows.Parcel;
import org.wellspring.core.shared.Identifiers;

/** The short transactions about parcels. */
@Stateless
public class ParcelRecords {

    /** A million objects for a million records without files would cost days; one holds the records of so many. */
    static final int MOST = 1_000;

    @PersistenceContext(unitName = "wellspring")
    private EntityManager entities;

    private PreservedCatalogue catalogue;

    private Outbox outbox;

    private Identifiers identifiers;

    private Clock clock;

    @Inject
    ParcelRecords(PreservedCatalogue catalogue, Outbox outbox, Identifiers identifiers, Clock clock) {
        this.catalogue = catalogue;
        this.outbox = outbox;
        this.identifiers = identifiers;
        this.clock = clock;
    }

    /** Without a container. */
    public ParcelRecords(
            EntityManager entities, PreservedCatalogue catalogue, Outbox outbox, Identifiers identifiers, Clock clock) {
        this(catalogue, outbox, identifiers, clock);
        this.entities = entities;
    }

    /** For the container. */
    @SuppressWarnings("NullAway.Init")
    public ParcelRecords() {}

    /** @param range may hold more than go into one; @param resources those that do */
    public record Packing(Parcel range, List<PreservedResource> resources, Id last) {}

    /** In the transaction that publishes: what lies between the two is to be packed. @return the parcel */
    public Id order(Id first, Id last) {
        try {
            Parcel parcel = new Parcel(identifiers.next(), first, last, 0, null);
            new ContentRows(entities.unwrap(Connection.class)).enter(parcel);
            outbox.add(ParcelWorker.TOPIC, parcel.id(), 0);
            return parcel.id();
        } catch (SQLException failure) {
            throw new IllegalStateException("A parcel cannot be ordered", failure);
        }
    }

    /** What goes into a parcel: those of its range that have no object of their own. None when it is packed already. */
    public Packing packing(Id id) {
        try {
            Connection connection = entities.unwrap(Connection.class);
            ContentRows rows = new ContentRows(connection);
            Parcel range = rows.parcel(id);
            List<PreservedResource> resources = new ArrayList<>();
            if (range.packed() != null) {
                return new Packing(range, resources, range.last());
            }
            List<Id> found = catalogue.published(connection, range.first(), range.last(), MOST);
            for (Id resource : found) {
                if (!rows.hasObject(resource)) {
                    catalogue.read(connection, resource).ifPresent(resources::add);
                }
            }
            return new Packing(range, resources, found.size() < MOST ? range.last() : found.get(MOST - 1));
        } catch (SQLException failure) {
            throw new IllegalStateException("What is published cannot be read", failure);
        }
    }

    /** Notes that the archive holds the parcel, and orders the next one for what is left of its range. */
    public void packed(Packing packing) {
        try {
            Parcel range = packing.range();
            new ContentRows(entities.unwrap(Connection.class))
                    .packed(new Parcel(
                            range.id(),
                            range.first(),
                            packing.last(),
                            packing.resources().size(),
                            clock.instant()));
            if (!packing.last().equals(range.last())) {
                order(new Id(packing.last().value() + 1), range.last());
            }
        } catch (SQLException failure) {
            throw new IllegalStateException("A parcel cannot be noted", failure);
        }
    }
}
