package org.wellspring.api.catalogue;

import java.util.List;
import org.wellspring.api.account.Caller;
import org.wellspring.api.shared.Id;
import org.wellspring.api.shared.LocalizedText;

/** The parts of the catalogue that resources are deposited to. A section says how many independent reviews it asks for. */
public interface Sections {

    /** In order; the first takes what names no section. */
    List<Section> all();

    Section section(Id section);

    Section add(Caller caller, String code, LocalizedText name, int reviews);

    /** @param reviews 1 or 2; versions already submitted keep what was asked when they were */
    Section change(Caller caller, Id section, LocalizedText name, int reviews);

    record Section(Id id, String code, LocalizedText name, int reviews) {}
}
