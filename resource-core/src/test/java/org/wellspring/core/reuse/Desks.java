package org.wellspring.core.reuse;

import jakarta.persistence.EntityManager;
import org.wellspring.api.reuse.Collections;
import org.wellspring.api.reuse.ProblemReports;
import org.wellspring.api.reuse.Ratings;
import org.wellspring.core.shared.Identifiers;

/** The feature's services for one transaction, put together as the container would. */
@SuppressWarnings("UnnecessaryAssignment") // the test stands in for the container
final class Desks {

    private static final Identifiers IDENTIFIERS = new Identifiers();

    private final EntityManager entities;
    private final FakeCity city;

    Desks(EntityManager entities, FakeCity city) {
        this.entities = entities;
        this.city = city;
    }

    Collections collections() {
        CollectionsService service = new CollectionsService();
        service.policy = city.policy();
        service.catalogue = city.catalogue();
        service.audit = city.audit();
        service.shelf = collectionShelf();
        service.clock = city.clock;
        return service;
    }

    Ratings ratings() {
        RatingsService service = new RatingsService();
        service.policy = city.policy();
        service.catalogue = city.catalogue();
        service.audit = city.audit();
        service.shelf = new RatingShelf();
        service.shelf.entities = entities;
        service.shelf.identifiers = IDENTIFIERS;
        service.clock = city.clock;
        return service;
    }

    ProblemReports reports() {
        ProblemReportsService service = new ProblemReportsService();
        service.policy = city.policy();
        service.audit = city.audit();
        service.shelf = new ReportShelf();
        service.shelf.entities = entities;
        service.shelf.identifiers = IDENTIFIERS;
        service.shelf.clock = city.clock;
        service.rules = new ReportRules();
        service.rules.catalogue = city.catalogue();
        service.rules.vocabularies = city.vocabularies();
        service.rules.shelf = service.shelf;
        service.notices = notices();
        return service;
    }

    WithdrawalNotices withdrawals() {
        WithdrawalNotices worker = new WithdrawalNotices();
        worker.catalogue = city.catalogue();
        worker.outbox = city.outbox();
        worker.shelf = collectionShelf();
        worker.notices = notices();
        return worker;
    }

    private ReaderNotices notices() {
        ReaderNotices notices = new ReaderNotices();
        notices.notices = city.notices();
        notices.accounts = city.accounts();
        return notices;
    }

    private CollectionShelf collectionShelf() {
        CollectionShelf shelf = new CollectionShelf();
        shelf.entities = entities;
        shelf.identifiers = IDENTIFIERS;
        return shelf;
    }
}
