package org.wellspring.core.catalogue.section;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.wellspring.api.account.Caller;
import org.wellspring.api.catalogue.Sections;
import org.wellspring.api.shared.Id;
import org.wellspring.api.shared.LocalizedText;
import org.wellspring.api.shared.ProblemException;

class KnownSectionsTest {

    private final Stored stored = new Stored();
    private final KnownSections known = new KnownSections(stored);

    @Test
    void theFirstSectionShouldTakeWhatNamesNoneAndBeAskedForOnce() {
        assertEquals(new Id(1), known.require(null));
        assertEquals(new Id(1), known.require(null));
        assertEquals(new Id(2), known.require(new Id(2)));
        assertEquals(1, stored.questions);
    }

    @Test
    void aSectionAddedElsewhereShouldBeFoundAtOnce() {
        known.require(null);
        stored.sections.add(numbered(3));
        assertEquals(new Id(3), known.require(new Id(3)));
    }

    @Test
    void aSectionThatIsNotThereShouldBeRefused() {
        assertThrows(ProblemException.class, () -> known.require(new Id(9)));
    }

    private static Sections.Section numbered(long id) {
        return new Sections.Section(new Id(id), "code-" + id, LocalizedText.of("en", "Section"), 1);
    }

    /** Two sections to begin with; counts how often it is asked. */
    private static final class Stored implements Sections {

        private final List<Section> sections = new ArrayList<>(List.of(numbered(1), numbered(2)));
        private int questions;

        @Override
        public List<Section> all() {
            questions++;
            return List.copyOf(sections);
        }

        @Override
        public Section section(Id section) {
            throw new UnsupportedOperationException();
        }

        @Override
        public Section add(Caller caller, String code, LocalizedText name, int reviews) {
            throw new UnsupportedOperationException();
        }

        @Override
        public long revision(Id section) {
            throw new UnsupportedOperationException();
        }

        @Override
        public Section change(Caller caller, ChangeSection command) {
            throw new UnsupportedOperationException();
        }
    }
}
