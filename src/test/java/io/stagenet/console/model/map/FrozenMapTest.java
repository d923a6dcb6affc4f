package io.stagenet.console.model.map;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.Collections;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.NoSuchElementException;
import java.util.Random;
import java.util.SequencedMap;
import java.util.SortedMap;
import java.util.TreeMap;
import org.junit.jupiter.api.Test;

/// [FrozenMap] and [OrderedMap], held against the maps of the language.
class FrozenMapTest {
    private static final FrozenMap<Integer, String> THREE = FrozenMap.copyOf(Map.of(3, "c", 1, "a", 7, "g"));

    @Test
    void sortsByTheOrderOfTheKeysThemselves() {
        SortedMap<Integer, String> backwards = new TreeMap<>(Collections.reverseOrder());
        backwards.putAll(THREE);
        assertThat(FrozenMap.copyOf(backwards).keySet()).containsExactly(1, 3, 7);
        assertThat(FrozenMap.copyOf(new HashMap<>(THREE))).isEqualTo(THREE).hasSameHashCodeAs(THREE);
        assertThat(THREE).hasToString("{1=a, 3=c, 7=g}");
    }

    @Test
    void isWhatASortedMapIsAfterAnyChanges() {
        var random = new Random(5);
        var expected = new TreeMap<Integer, Integer>();
        var frozen = FrozenMap.<Integer, Integer>of();
        for (int i = 0; i < 2_000; i++) {
            int key = random.nextInt(40);
            if (random.nextInt(3) == 0) {
                expected.remove(key);
                frozen = frozen.without(key);
            } else {
                expected.put(key, i);
                frozen = frozen.with(key, i);
            }
            assertThat(List.copyOf(frozen.entrySet())).isEqualTo(List.copyOf(expected.entrySet()));
            assertThat(frozen.get(key)).isEqualTo(expected.get(key));
            assertThat(frozen.headMap(key)).isEqualTo(expected.headMap(key));
            assertThat(frozen.tailMap(key)).isEqualTo(expected.tailMap(key));
            assertThat(frozen.subMap(key / 2, key)).isEqualTo(expected.subMap(key / 2, key));
        }
        assertThat(frozen.firstKey()).isEqualTo(expected.firstKey());
        assertThat(frozen.lastKey()).isEqualTo(expected.lastKey());
    }

    @Test
    void leavesWhatItWasMadeFromAsItWas() {
        assertThat(THREE.with(3, "C")).containsEntry(3, "C");
        assertThat(THREE.with(4, "d")).hasSize(4);
        assertThat(THREE.without(1)).hasSize(2);
        assertThat(THREE).containsExactly(Map.entry(1, "a"), Map.entry(3, "c"), Map.entry(7, "g"));
    }

    @Test
    void isItselfWhereNothingIsAnother() {
        assertThat(FrozenMap.copyOf(THREE)).isSameAs(THREE);
        assertThat(THREE.with(3, THREE.get(3))).isSameAs(THREE);
        assertThat(THREE.without(4)).isSameAs(THREE);
    }

    @Test
    void neverChanges() {
        var source = new TreeMap<>(Map.of(1, "a"));
        var copy = FrozenMap.copyOf(source);
        source.put(2, "b");
        assertThat(copy).hasSize(1);
        assertThatThrownBy(() -> THREE.put(1, "z")).isInstanceOf(UnsupportedOperationException.class);
        assertThatThrownBy(() -> THREE.remove(1)).isInstanceOf(UnsupportedOperationException.class);
        assertThatThrownBy(THREE::clear).isInstanceOf(UnsupportedOperationException.class);
        assertThatThrownBy(THREE::pollFirstEntry).isInstanceOf(UnsupportedOperationException.class);
        assertThatThrownBy(() -> THREE.entrySet().iterator().next().setValue("z"))
                .isInstanceOf(UnsupportedOperationException.class);
    }

    @Test
    void hasNoEndsWhileItIsEmpty() {
        var empty = FrozenMap.<Integer, String>of();
        assertThat(empty).isEmpty();
        assertThat(empty.get(1)).isNull();
        assertThatThrownBy(empty::firstKey).isInstanceOf(NoSuchElementException.class);
        assertThatThrownBy(empty::lastKey).isInstanceOf(NoSuchElementException.class);
        assertThatThrownBy(() -> empty.entrySet().iterator().next()).isInstanceOf(NoSuchElementException.class);
    }

    @Test
    void keepsTheOrderInWhichKeysCame() {
        SequencedMap<String, Integer> source = new LinkedHashMap<>();
        source.put("pad", 1);
        source.put("gain", 2);
        var ordered = OrderedMap.copyOf(source);
        source.clear();
        var more = ordered.with("lowcut", 3).with("pad", 4);
        assertThat(ordered).containsExactly(Map.entry("pad", 1), Map.entry("gain", 2));
        assertThat(more).containsExactly(Map.entry("pad", 4), Map.entry("gain", 2), Map.entry("lowcut", 3));
        assertThat(more.reversed()).containsExactly(Map.entry("lowcut", 3), Map.entry("gain", 2), Map.entry("pad", 4));
        assertThat(more.firstEntry()).isEqualTo(Map.entry("pad", 4));
        assertThat(more.lastEntry()).isEqualTo(Map.entry("lowcut", 3));
        assertThat(more.get("polarity")).isNull();
        assertThat(OrderedMap.copyOf(more)).isSameAs(more);
        assertThat(more.with("pad", 4)).isSameAs(more);
        assertThatThrownBy(() -> more.put("pad", 5)).isInstanceOf(UnsupportedOperationException.class);
        assertThatThrownBy(more::pollLastEntry).isInstanceOf(UnsupportedOperationException.class);
    }
}
