package org.wellspring.core.catalogue.section;

import jakarta.persistence.EntityManager;
import org.wellspring.api.catalogue.Sections;
import org.wellspring.api.operations.AuditTrail;
import org.wellspring.core.account.PolicyService;
import org.wellspring.core.shared.Identifiers;

/** Sections that can be kept, for tests of what stands on them. */
public final class KeptSections {

    private KeptSections() {}

    public static Sections in(EntityManager entities, AuditTrail audit, Identifiers identifiers) {
        SectionService sections = new SectionService(new PolicyService(), audit, identifiers);
        sections.entities = entities;
        return sections;
    }
}
