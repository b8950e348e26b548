package org.wellspring.core.catalogue.section;

import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;
import org.wellspring.api.account.Action;
import org.wellspring.api.account.Caller;
import org.wellspring.api.account.Guarded;
import org.wellspring.api.account.Policy;
import org.wellspring.api.catalogue.CatalogueProblem;
import org.wellspring.api.catalogue.Sections;
import org.wellspring.api.operations.AuditTrail;
import org.wellspring.api.shared.Id;
import org.wellspring.api.shared.LocalizedText;
import org.wellspring.api.shared.ProblemException;
import org.wellspring.api.shared.SharedProblem;
import org.wellspring.core.shared.Conflicts;
import org.wellspring.core.shared.Findings;
import org.wellspring.core.shared.Identifiers;

/** Keeps the sections; there are few of them. */
@Stateless
public class SectionService implements Sections {

    private static final Pattern CODE = Pattern.compile("[a-z0-9-]{1,60}");

    @PersistenceContext(unitName = "wellspring")
    EntityManager entities;

    private Policy policy;
    private AuditTrail audit;
    private Identifiers identifiers;

    @Inject
    SectionService(Policy policy, AuditTrail audit, Identifiers identifiers) {
        this.policy = policy;
        this.audit = audit;
        this.identifiers = identifiers;
    }

    /** Only for reading. */
    @SuppressWarnings("NullAway.Init")
    public SectionService(EntityManager entities) {
        this.entities = entities;
    }

    /** For the container. */
    @SuppressWarnings("NullAway.Init")
    public SectionService() {}

    @Override
    public List<Section> all() {
        return entities.createQuery("select s from SectionRecord s order by s.id", SectionRecord.class)
                .getResultStream()
                .map(SectionRecord::section)
                .toList();
    }

    @Override
    public Section section(Id section) {
        return find(section).section();
    }

    @Override
    public Section add(Caller caller, String code, LocalizedText name, int reviews) {
        policy.require(caller, Action.VOCABULARY_EDIT, Guarded.NOTHING);
        check(code, name, reviews);
        SectionRecord section = new SectionRecord(identifiers.next(), code);
        section.describe(name, reviews);
        entities.persist(section);
        Conflicts.flush(entities, CatalogueProblem.SECTION_CODE);
        audit.record(caller, "catalogue.add-section", section.section().id(), Map.of("code", code));
        return section.section();
    }

    @Override
    public long revision(Id section) {
        return find(section).revision();
    }

    @Override
    public Section change(Caller caller, ChangeSection command) {
        policy.require(caller, Action.VOCABULARY_EDIT, Guarded.NOTHING);
        SectionRecord section = find(command.section());
        Conflicts.requireRevision(command.revision(), section.revision());
        check(section.section().code(), command.name(), command.reviews());
        section.describe(command.name(), command.reviews());
        Conflicts.flush(entities);
        Map<String, String> details = Map.of("reviews", Integer.toString(command.reviews()));
        audit.record(caller, "catalogue.change-section", command.section(), details);
        return section.section();
    }

    private SectionRecord find(Id id) {
        SectionRecord section = entities.find(SectionRecord.class, id.value());
        if (section == null) {
            throw new ProblemException(SharedProblem.NOT_FOUND);
        }
        return section;
    }

    private static void check(String code, LocalizedText name, int reviews) {
        new Findings()
                .when(!CODE.matcher(code).matches(), "/code", CatalogueProblem.SECTION_CODE)
                .when(name.isEmpty(), "/name", SharedProblem.REQUIRED)
                .text("/name", name, 200)
                .when(reviews < 1 || reviews > 2, "/reviews", CatalogueProblem.REVIEW_COUNT)
                .refuseIfAny();
    }
}
