package org.wellspring.web.content;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.Optional;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.wellspring.api.content.ContentProblem;
import org.wellspring.api.shared.ProblemException;

class ByteRangeTest {

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "bytes=0-0|0|0",
                "bytes=0-99|0|99",
                "bytes=10-|10|99",
                "bytes=-5|95|99",
                "bytes=-500|0|99",
                "bytes=50-5000|50|99",
                "Bytes=1-2|1|2",
                "bytes= 1-2 |1|2",
                "bytes=0-9,10-19|0|19",
                "bytes=10-19,0-9|0|19",
                "bytes=0-50,20-30|0|50",
                "bytes=0-9,500-600|0|9"
            })
    void aRangeShouldBeCutToTheFile(String header, long first, long last) {
        assertEquals(Optional.of(new ByteRange(first, last)), ByteRange.of(header, 100));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "lines=1-2",
                "bytes",
                "bytes=",
                "bytes=a-b",
                "bytes=5-1",
                "bytes=--5",
                "bytes=0-1,,2-3",
                "bytes=1-2,x",
                "bytes=0-1,50-60",
                "bytes=99999999999999999999-",
                "bytes=0x1-2",
                "bytes=-"
            })
    void whatIsUnreadableOrScatteredShouldGiveTheWholeFile(String header) {
        assertTrue(ByteRange.of(header, 100).isEmpty());
    }

    @ParameterizedTest
    @ValueSource(strings = {"bytes=100-", "bytes=100-200", "bytes=-0", "bytes=500-600,700-800"})
    void aRangeBehindTheEndShouldBeRefused(String header) {
        ProblemException refused = assertThrows(ProblemException.class, () -> ByteRange.of(header, 100));

        assertEquals(ContentProblem.RANGE_OUTSIDE, refused.problem());
        assertEquals(100L, refused.arguments().get(0));
    }

    @org.junit.jupiter.api.Test
    void manyRangesShouldGiveTheWholeFile() {
        assertTrue(ByteRange.of("bytes=" + "0-1,".repeat(1000) + "0-1", 100).isEmpty());
    }
}
