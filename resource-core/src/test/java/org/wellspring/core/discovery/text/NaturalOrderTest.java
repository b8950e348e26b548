package org.wellspring.core.discovery.text;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.List;
import org.junit.jupiter.api.Test;

class NaturalOrderTest {

    @Test
    void namesShouldStandInTheOrderOfTheirNumbers() {
        assertOrder("Unit 2", "Unit 10", "Unit 11 b", "Unit 110");
        assertOrder("七年级上册", "八年级上册", "八年级下册", "九年级上册");
        assertOrder("第二章 光", "第九章 压强", "第十章 浮力", "第十二章 杠杆", "第二十章 电", "第二十三章");
        assertOrder("必修1 分子与细胞", "必修2 遗传与进化");
        assertOrder("", "99999999999999999999999", "a");
    }

    private static void assertOrder(String... names) {
        List<String> right = List.of(names);
        assertEquals(right, right.stream().sorted(NaturalOrder.BY_NUMBERS).toList());
        assertEquals(
                right,
                right.stream()
                        .sorted((a, b) -> b.compareTo(a))
                        .sorted(NaturalOrder.BY_NUMBERS)
                        .toList());
    }
}
