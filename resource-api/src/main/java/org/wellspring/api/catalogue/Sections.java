package org.wellspring.api.catalogue;

import java.util.List;
import org.wellspring.api.account.Caller;
import org.wellspring.api.shared.Id;
import org.wellspring.api.shared.LocalizedText;
import org.wellspring.api.shared.ProblemException;

/** The parts of the catalogue that resources are deposited to. A section says how many independent reviews it asks for. */
public interface Sections {

    /** In order; the first takes what names no section. */
    List<Section> all();

    Section section(Id section);

    Section add(Caller caller, String code, LocalizedText name, int reviews);

    /** How often the section was changed; whoever changes it names it. */
    long revision(Id section);

    /** @throws ProblemException {@code REVISION_STALE} when somebody changed it meanwhile */
    Section change(Caller caller, ChangeSection command);

    /**
     * @param revision the one that was read
     * @param reviews 1 or 2; versions already submitted keep what was asked when they were
     */
    record ChangeSection(Id section, long revision, LocalizedText name, int reviews) {}

    record Section(Id id, String code, LocalizedText name, int reviews) {}
}
