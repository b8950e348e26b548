package org.wellspring.core.catalogue;

import jakarta.enterprise.event.Event;
import jakarta.enterprise.event.NotificationOptions;
import jakarta.enterprise.util.TypeLiteral;
import jakarta.persistence.EntityManager;
import java.lang.annotation.Annotation;
import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.Method;
import java.lang.reflect.Proxy;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CompletionStage;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import org.wellspring.api.account.Caller;
import org.wellspring.api.catalogue.Catalogue;
import org.wellspring.api.catalogue.Catalogue.SubmitResource;
import org.wellspring.api.catalogue.Catalogue.WithdrawResource;
import org.wellspring.api.catalogue.CreateResource;
import org.wellspring.api.catalogue.ResourceDetails;
import org.wellspring.api.catalogue.ResourceEvent;
import org.wellspring.api.catalogue.ResourceMetadata;
import org.wellspring.api.catalogue.Reviews.Decision;
import org.wellspring.api.catalogue.Sections;
import org.wellspring.api.operations.AuditTrail;
import org.wellspring.api.operations.SettingsView;
import org.wellspring.api.shared.Id;
import org.wellspring.api.shared.Slice;
import org.wellspring.api.vocabulary.Vocabularies;
import org.wellspring.core.account.PolicyService;
import org.wellspring.core.catalogue.metadata.MetadataRules;
import org.wellspring.core.catalogue.section.KeptSections;
import org.wellspring.core.catalogue.section.KnownSections;
import org.wellspring.core.shared.CreationKeys;
import org.wellspring.core.shared.Identifiers;
import org.wellspring.core.shared.TestDatabase;
import org.wellspring.core.vocabulary.BroughtVocabularies;

/** The catalogue's services on a database of its own, without a server; the clock moves only when it is told to. */
final class CatalogueBench implements AutoCloseable {

    final TestDatabase database;
    final List<ResourceEvent> events = new ArrayList<>();
    final List<String> acts = new ArrayList<>();
    Instant now = Instant.parse("2026-11-22T08:00:00Z");

    private final Vocabularies vocabularies = new BroughtVocabularies();
    private final Identifiers identifiers = new Identifiers();
    private final Clock clock = new Movable();

    CatalogueBench(TestDatabase database) {
        this.database = database;
    }

    /** The services within one transaction. */
    record Services(
            CatalogueService catalogue,
            ReviewService reviews,
            DraftGateService gate,
            Browsing browsing,
            BulkService bulk,
            Sections sections) {}

    <T> T ask(Function<Services, T> work) {
        now = now.plusMillis(1);
        return database.ask(entities -> work.apply(services(entities)));
    }

    /** Handed in by the teacher, with one file. */
    ResourceDetails submit(ResourceMetadata metadata, @Nullable Id section) {
        ResourceDetails draft =
                ask(on -> on.catalogue().create(SampleResources.TEACHER, new CreateResource(metadata, section, null)));
        ask(on -> {
            on.gate().noteFiles(draft.id(), draft.version(), 1, 1_000);
            return true;
        });
        return ask(on -> {
            long revision =
                    on.catalogue().read(SampleResources.TEACHER, draft.id()).revision();
            return on.catalogue().submit(SampleResources.TEACHER, new SubmitResource(draft.id(), revision, true));
        });
    }

    ResourceDetails approve(ResourceDetails submitted) {
        Decision yes = new Decision(submitted.id(), submitted.revision(), Map.of(), "");
        return ask(on -> on.reviews().approve(SampleResources.CURATOR, yes));
    }

    ResourceDetails publish(ResourceMetadata metadata) {
        return approve(submit(metadata, null));
    }

    private Services services(EntityManager entities) {
        Desk desk = new Desk(new PolicyService(), new Trail(), new Events(), clock, identifiers);
        Sections sections = KeptSections.in(entities, new Trail(), identifiers);
        Listings listings = new Listings(entities);
        LearningResources resources = new LearningResources(entities, new KnownSections(sections));
        MetadataRules rules = new MetadataRules(vocabularies, clock, new City());
        Browsing browsing = new Browsing(entities, vocabularies, rules);
        Shelf shelf = new Shelf(desk, resources, listings, rules);
        Drafts drafts = new Drafts(desk, resources, shelf, rules, new CreationKeys(entities, clock));
        CatalogueService catalogue = new CatalogueService(desk, resources, browsing, drafts, shelf);
        return new Services(
                catalogue,
                new ReviewService(desk, resources, shelf, new ReviewQueue(entities), rules),
                new DraftGateService(desk, resources, catalogue),
                browsing,
                new BulkService(desk, resources, drafts, shelf, rules),
                sections);
    }

    /**
     * Lets the licence clock tick once, each thing that it does in a transaction of its own.
     *
     * @param refusal why a resource cannot be withdrawn; null when it can
     */
    @SuppressWarnings("UnnecessaryAssignment") // there is no container to inject
    void tick(Function<Id, @Nullable RuntimeException> refusal) {
        Catalogue each = (Catalogue) Proxy.newProxyInstance(
                Catalogue.class.getClassLoader(), new Class<?>[] {Catalogue.class}, (proxy, method, arguments) -> {
                    if (arguments[arguments.length - 1] instanceof WithdrawResource command) {
                        RuntimeException refused = refusal.apply(command.resource());
                        if (refused != null) {
                            throw refused;
                        }
                    }
                    return ask(on -> called(method, on.catalogue(), arguments));
                });
        ask(on -> {
            LicenceClock ticking = new LicenceClock();
            ticking.catalogue = each;
            ticking.browsing = on.browsing();
            ticking.tick();
            return true;
        });
    }

    private static Object called(Method method, Object target, Object[] arguments) {
        try {
            return method.invoke(target, arguments);
        } catch (InvocationTargetException thrown) {
            throw (RuntimeException) thrown.getCause();
        } catch (IllegalAccessException impossible) {
            throw new IllegalStateException(impossible);
        }
    }

    void later(Duration time) {
        now = now.plus(time);
    }

    @Override
    public void close() {
        database.close();
    }

    private final class Movable extends Clock {

        @Override
        public ZoneId getZone() {
            return ZoneOffset.UTC;
        }

        @Override
        public Clock withZone(ZoneId zone) {
            return this;
        }

        @Override
        public Instant instant() {
            return now;
        }
    }

    private static final class City implements SettingsView {

        @Override
        public java.time.ZoneId zone() {
            return java.time.ZoneId.of("Asia/Shanghai");
        }

        @Override
        public String baseUrl() {
            return "";
        }

        @Override
        public boolean metricsOn() {
            return false;
        }

        @Override
        public long largestFile() {
            return 1;
        }

        @Override
        public String version() {
            return "test";
        }
    }

    private final class Trail implements AuditTrail {

        @Override
        public void record(Caller caller, String act, Id subject, Map<String, String> details) {
            acts.add(act);
        }

        @Override
        public Slice<Entry> list(Caller caller, @Nullable Id subject, @Nullable String cursor, int limit) {
            throw new UnsupportedOperationException();
        }

        @Override
        public Verification verify(Caller caller) {
            throw new UnsupportedOperationException();
        }
    }

    private final class Events implements Event<ResourceEvent> {

        @Override
        public void fire(ResourceEvent event) {
            events.add(event);
        }

        @Override
        public <U extends ResourceEvent> CompletionStage<U> fireAsync(U event) {
            throw new UnsupportedOperationException();
        }

        @Override
        public <U extends ResourceEvent> CompletionStage<U> fireAsync(U event, NotificationOptions options) {
            throw new UnsupportedOperationException();
        }

        @Override
        public Event<ResourceEvent> select(Annotation... qualifiers) {
            return this;
        }

        @Override
        public <U extends ResourceEvent> Event<U> select(Class<U> subtype, Annotation... qualifiers) {
            throw new UnsupportedOperationException();
        }

        @Override
        public <U extends ResourceEvent> Event<U> select(TypeLiteral<U> subtype, Annotation... qualifiers) {
            throw new UnsupportedOperationException();
        }
    }
}
