package org.wellspring.web.shared.json;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertThrows;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.wellspring.api.catalogue.ResourceMetadata;
import org.wellspring.api.catalogue.VersionState;
import org.wellspring.api.shared.Id;
import org.wellspring.api.shared.LocalizedText;
import org.wellspring.api.shared.Problem;
import org.wellspring.api.shared.ProblemException;
import org.wellspring.api.shared.SharedProblem;

class StrictReaderTest {

    /** A record with one member of each sort. */
    public record Sample(
            String text,
            @Nullable String maybe,
            int number,
            boolean yes,
            List<String> list,
            Map<String, List<String>> map,
            LocalizedText title,
            @Nullable LocalDate day,
            @Nullable VersionState state,
            @Nullable Id id,
            @Nullable Inner inner) {}

    public record Inner(Id must, String text) {}

    @Test
    void everyMemberShouldBeRead() throws IOException {
        Sample sample = read("{'text':'a','number':3,'yes':true,'list':['x'],'map':{'en':['k']},'title':{'zh':'浮力'},"
                + "'day':'2026-11-22','state':'in-review','id':'0g5h0vytcx0r4'}");

        assertEquals("a", sample.text());
        assertNull(sample.maybe());
        assertEquals("浮力", sample.title().values().get("zh"));
        assertEquals(LocalDate.of(2026, 11, 22), sample.day());
        assertEquals(VersionState.IN_REVIEW, sample.state());
        assertEquals("0g5h0vytcx0r4", String.valueOf(sample.id()));
    }

    @Test
    void whatIsLeftOutShouldBeEmptyWhereItCanBe() throws IOException {
        Sample sample = read("{'number':3,'yes':false}");

        assertEquals("", sample.text());
        assertEquals(List.of(), sample.list());
        assertEquals(Map.of(), sample.map());
        assertEquals(LocalizedText.EMPTY, sample.title());
        assertEquals(ResourceMetadata.EMPTY, StrictReader.read(bytes("{}"), ResourceMetadata.class));
    }

    @Test
    void whatWasWrittenShouldBeReadTheSame() throws IOException {
        ResourceMetadata metadata = StrictReader.read(
                bytes("{'title':{'en':'Buoyancy'},'keywords':{'zh':['浮力']},'licenceEnds':'2030-01-01',"
                        + "'creators':[{'name':'Li Hua'}],'textbook':{'edition':'人教版'},'classMinutes':45}"),
                ResourceMetadata.class);

        assertEquals(metadata, StrictReader.read(Json.bytes(metadata), ResourceMetadata.class));
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '`',
            value = {
                "{'number':1,'yes':true,'more':1}|/more|UNKNOWN_FIELD",
                "{'number':1,'yes':true,'title':{'not a tag':'x'}}|/title/not a tag|UNKNOWN_FIELD",
                "{'yes':true}|/number|REQUIRED",
                "{'number':1}|/yes|REQUIRED",
                "{'number':null,'yes':true}|/number|REQUIRED",
                "{'number':'1','yes':true}|/number|WRONG_TYPE",
                "{'number':1.5,'yes':true}|/number|WRONG_TYPE",
                "{'number':1e3,'yes':true}|/number|WRONG_TYPE",
                "{'number':true,'yes':true}|/number|WRONG_TYPE",
                "{'number':1,'yes':1}|/yes|WRONG_TYPE",
                "{'number':1,'yes':'true'}|/yes|WRONG_TYPE",
                "{'number':1,'yes':true,'text':7}|/text|WRONG_TYPE",
                "{'number':1,'yes':true,'text':['a']}|/text|WRONG_TYPE",
                "{'number':1,'yes':true,'maybe':{}}|/maybe|WRONG_TYPE",
                "{'number':1,'yes':true,'list':'a'}|/list|WRONG_TYPE",
                "{'number':1,'yes':true,'list':{}}|/list|WRONG_TYPE",
                "{'number':1,'yes':true,'list':['a',null]}|/list/1|REQUIRED",
                "{'number':1,'yes':true,'list':['a',3]}|/list/1|WRONG_TYPE",
                "{'number':1,'yes':true,'map':{'en':['a',null]}}|/map/en/1|REQUIRED",
                "{'number':1,'yes':true,'map':{'en':null}}|/map/en|REQUIRED",
                "{'number':1,'yes':true,'map':{'a/b':7}}|/map/a~1b|WRONG_TYPE",
                "{'number':1,'yes':true,'title':'x'}|/title|WRONG_TYPE",
                "{'number':1,'yes':true,'title':{'en':7}}|/title/en|WRONG_TYPE",
                "{'number':1,'yes':true,'title':{'en':null}}|/title/en|WRONG_TYPE",
                "{'number':1,'yes':true,'day':'2026-02-30'}|/day|WRONG_TYPE",
                "{'number':1,'yes':true,'day':[2026,2,3]}|/day|WRONG_TYPE",
                "{'number':1,'yes':true,'day':20000}|/day|WRONG_TYPE",
                "{'number':1,'yes':true,'day':'+99999-01-01'}|/day|WRONG_TYPE",
                "{'number':1,'yes':true,'day':''}|/day|WRONG_TYPE",
                "{'number':1,'yes':true,'state':'IN_REVIEW'}|/state|WRONG_TYPE",
                "{'number':1,'yes':true,'state':0}|/state|WRONG_TYPE",
                "{'number':1,'yes':true,'state':''}|/state|WRONG_TYPE",
                "{'number':1,'yes':true,'id':'nope'}|/id|WRONG_TYPE",
                "{'number':1,'yes':true,'id':12}|/id|WRONG_TYPE",
                "{'number':1,'yes':true,'inner':{}}|/inner/must|REQUIRED",
                "{'number':1,'yes':true,'inner':[]}|/inner|WRONG_TYPE",
                "{'number':1,'yes':true,'inner':''}|/inner|WRONG_TYPE",
                "{'number':1,'yes':true,'text':'\\u0000'}|/text|UNPRINTABLE",
                "{'number':1,'yes':true,'text':'\\ud800'}|/text|UNPRINTABLE",
                "{'number':1,'yes':true,'title':{'en':'\\u0007'}}|/title/en|UNPRINTABLE",
                "{'number':99999999999,'yes':true}|/number|WRONG_TYPE",
                "[]||WRONG_TYPE",
                "7||WRONG_TYPE",
                "'text'||WRONG_TYPE",
            })
    void aMistakeShouldPointAtItsField(String body, @Nullable String pointer, SharedProblem expected) {
        ProblemException refused = assertThrows(ProblemException.class, () -> read(body));

        assertEquals(SharedProblem.INVALID, refused.problem());
        assertEquals(pointer == null ? "" : pointer, refused.findings().get(0).pointer());
        assertEquals(expected, refused.findings().get(0).problem());
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                " ",
                "{",
                "{'number':1",
                "{'number':1,}",
                "nonsense",
                "null",
                "{'number':1,'number':2,'yes':true}",
                "{'number':1,'yes':true} x",
                "{'number':1,'yes':true}{}",
                "{'number':01,'yes':true}",
                "{number:1}",
                "{'number':NaN,'yes':true}",
                "/*c*/{'number':1,'yes':true}",
                "{'text':'a\nb','number':1,'yes':true}",
                "{'number':1,'yes':true,'text':'\\x'}",
                "\uFEFF{'number':1,'yes':true}"
            })
    void whatIsNotJsonShouldBeMalformed(String body) {
        assertMalformed(bytes(body));
    }

    @Test
    void otherEncodingsShouldBeMalformed() {
        for (String charset : List.of("UTF-16", "UTF-16LE", "UTF-32", "GB18030")) {
            assertMalformed("{\"text\":\"浮力\",\"number\":1,\"yes\":true}".getBytes(Charset.forName(charset)));
        }
        assertMalformed(new byte[] {'{', '"', (byte) 0xC0, (byte) 0x80, '"', '}'});
    }

    @Test
    void nestingBombsShouldBeMalformed() {
        assertMalformed(bytes("{'inner':".repeat(50_000)));
        assertMalformed(bytes("{'number':" + "9".repeat(100_000) + ",'yes':true}"));
    }

    @Test
    void aBodyAboveTheLimitShouldBeTooLarge() {
        byte[] large = bytes("{'text':'" + "a".repeat(Json.LARGEST_BODY) + "'}");

        ProblemException refused = assertThrows(
                ProblemException.class, () -> StrictReader.read(new ByteArrayInputStream(large), Sample.class));

        assertEquals(SharedProblem.BODY_TOO_LARGE, refused.problem());
    }

    private static void assertMalformed(byte[] body) {
        Problem problem = assertThrows(ProblemException.class, () -> StrictReader.read(body, Sample.class))
                .problem();
        assertEquals(SharedProblem.MALFORMED_BODY, problem);
    }

    private static Sample read(String body) throws IOException {
        return StrictReader.read(bytes(body), Sample.class);
    }

    private static byte[] bytes(String body) {
        return body.replace('\'', '"').getBytes(StandardCharsets.UTF_8);
    }
}
