# The main job on real input, in the product that bin/run starts: read by bin/prove. Expects $root, $work.

say() { printf '%-58s %s\n' "$1" "$2"; }
member() { grep -o "\"$1\":\(\"[^\"]*\"\|[0-9]*\)" | head -n 1 | sed 's/^[^:]*://; s/"//g'; }
sha256() { sha256sum "$1" | cut -d ' ' -f 1; }

# Asks as somebody; the answer is in $work/answer, its fields in $work/fields. Any other status than the one expected ends the proof.
ask() { # TOKEN STATUS METHOD TARGET CURL-OPTIONS…
    local token=$1 wanted=$2 method=$3 target=$4 status
    shift 4
    status=$(curl -s -o "$work/answer" -D "$work/fields" -w '%{http_code}' -X "$method" -H "Authorization: Bearer $token" "$@" "$address$target")
    [ "$status" = "$wanted" ] || fail "$method $target: $status instead of $wanted: $(head -c 600 "$work/answer")"
}
tag() { printf 'If-Match: %s' "$(sed -n 's/^[Ee][Tt]ag: \(.*\)\r$/\1/p' "$work/fields")"; }

token() { # EMAIL PASSWORD SCOPES
    curl -fs -u "$1:$2" -H 'Content-Type: application/json' -d "{\"name\":\"main job\",\"scopes\":[$3],\"days\":1}" "$address/api/tokens" | member secret
}

# Invites somebody, accepts in their place, and prints their token.
join() { # NAME ROLE SCOPES
    local secret
    ask "$administrator" 201 POST /api/people -H 'Content-Type: application/json' \
        -d "{\"email\":\"$1@example.org\",\"name\":\"$1\",\"grants\":[{\"role\":\"$2\"}]}"
    secret=$(member secret <"$work/answer")
    ask "$administrator" 201 POST /api/invitations/accept -H 'Content-Type: application/json' \
        -d "{\"secret\":\"$secret\",\"name\":\"$1\",\"password\":\"$password\",\"language\":\"en\"}"
    token "$1@example.org" "$password" "$3"
}

# Waits for an import's job to leave the state given.
await_import() { # ID STATE-WHILE-RUNNING STATE-WANTED
    local state=$2
    while [ "$state" = "$2" ]; do
        sleep 0.2
        ask "$administrator" 200 GET "/api/imports/$1"
        state=$(member state <"$work/answer")
    done
    [ "$state" = "$3" ] || fail "The import ended as $state: $(head -c 600 "$work/answer")"
}

# Imports the table into the review queue's other side, the catalogue, and leaves the counts in $work/counts.
import_table() { # FILE
    local id mapping
    ask "$administrator" 201 POST "/api/imports?name=textbooks.csv" -H 'Content-Type: text/csv' --data-binary "@$1"
    id=$(member id <"$work/answer")
    mapping=$(sed 's/.*"mapping":\({"columns":{[^}]*}\).*/\1/' "$work/answer")
    mapping="$mapping,\"defaults\":{\"type\":\"digital-textbook\",\"licence\":\"LicenseRef-Bibliographic\",\"languages\":\"zh\",\"rightsSource\":\"List of textbooks\"},\"separator\":\"\",\"language\":\"zh\",\"target\":\"published\",\"section\":null,\"priorReview\":\"the list's publisher\"}"
    ask "$administrator" 202 POST "/api/imports/$id/preview" -H "$(tag)" -H 'Content-Type: application/json' -d "$mapping"
    await_import "$id" previewing previewed
    ask "$administrator" 202 POST "/api/imports/$id/apply" -H "$(tag)"
    await_import "$id" applying applied
    total=$(member total <"$work/answer")
    for outcome in create merge unchanged refuse; do
        printf -v "$outcome" %s "$(grep -o '"counts":{[^}]*}' "$work/answer" | member "$outcome" || true)"
        [ -n "${!outcome}" ] || printf -v "$outcome" 0
    done
    [ $((create + merge + unchanged + refuse)) = "$total" ] || fail "The counts do not add up: $(cat "$work/answer")"
}

deposit_lesson() { # FOLDER
    local file files=0
    ask "$teacher" 201 POST /api/resources -H 'Content-Type: application/json' -d '{"title":{"en":"Plotting and programming in Python"},"summary":{"en":"A lesson in programming with the Gapminder data."},"languages":["en"],"type":"courseware","stages":["senior-secondary"],"subjects":["information-technology"],"licence":"CC-BY-4.0","rightsSource":"Published by its authors under CC BY 4.0","creators":[{"name":"The lesson'"'"'s authors"}]}'
    lesson=$(member id <"$work/answer")
    while IFS= read -r -d '' file; do
        ask "$teacher" 201 PUT "/api/resources/$lesson/files/$(escaped "$file")" -T "$1/$file" \
            -H "Repr-Digest: sha-256=:$(openssl dgst -sha256 -binary "$1/$file" | base64):"
        files=$((files + 1))
    done < <(cd "$1" && find . -type f -printf '%P\0' | LC_ALL=C sort -z)
    say "files of the lesson deposited, digests verified" "$files"
}

escaped() { printf %s "$1" | sed 's/%/%25/g; s/ /%20/g; s/#/%23/g; s/?/%3F/g'; }

review_lesson() {
    ask "$teacher" 200 GET "/api/resources/$lesson"
    ask "$teacher" 200 POST "/api/resources/$lesson/submit" -H "$(tag)" -H 'Content-Type: application/json' -d '{"undertaking":true}'
    ask "$curator" 200 POST "/api/resources/$lesson/claim"
    ask "$curator" 200 POST "/api/resources/$lesson/publish" -H "$(tag)" -H 'Content-Type: application/json' \
        -d '{"axes":{"scientific":"met"},"reason":"Clear and correct."}'
    say "the lesson's state after another person's review" "$(member state <"$work/answer")"
}

# Follows the pages of a browse until the lesson is there.
find_lesson() { # QUERY
    local target="/api/resources?limit=20&$1" pages=0 next
    while :; do
        pages=$((pages + 1))
        curl -fs "$address$target" >"$work/answer"
        ! grep -q "\"id\":\"$lesson\"" "$work/answer" || break
        next=$(member next <"$work/answer")
        [ -n "$next" ] || fail "Browsing $1 does not find the lesson."
        target="/api/resources?limit=20&$1&cursor=$next"
    done
    say "browsing $1 finds the lesson on page" "$pages"
}

download_lesson() { # FOLDER
    local file files=0
    while IFS= read -r -d '' file; do
        curl -fs "$address/api/resources/$lesson/files/$(escaped "$file")" >"$work/download"
        [ "$(sha256 "$work/download")" = "$(sha256 "$1/$file")" ] || fail "$file came back changed."
        files=$((files + 1))
    done < <(cd "$1" && find . -type f -printf '%P\0')
    say "files downloaded by a guest with equal digests" "$files"
}

main_job() { # TEXTBOOKS LESSON
    local port
    [ -f "$1" ] || fail "There is no table '$1'."
    [ -d "$2" ] || fail "There is no folder '$2'."
    work=$(mktemp -d -t wellspring-main-job.XXXXXX)
    port=$((20000 + RANDOM % 20000))
    address=http://127.0.0.1:$port
    password=$(head -c 18 /dev/urandom | base64)
    printf %s "$password" >"$work/password"
    export WELLSPRING_ADMIN_EMAIL=administrator@example.org WELLSPRING_ADMIN_PASSWORD_FILE=$work/password
    "$root/bin/run" --empty --port "$port" --data "$work/data" >"$work/run.txt" 2>&1 &
    running=$!
    # shellcheck disable=SC2064
    trap "kill -TERM $running 2>/dev/null || true; wait $running 2>/dev/null || true; rm -rf '$work'" EXIT
    until grep -q '^Wellspring is ready' "$work/run.txt"; do
        kill -0 "$running" 2>/dev/null || fail "bin/run ended: $(cat "$work/run.txt")"
        sleep 0.2
    done

    administrator=$(token "$WELLSPRING_ADMIN_EMAIL" "$password" '"read","write","curate","administer"')
    teacher=$(join teacher teacher '"read","write"')
    curator=$(join curator curator '"read","write","curate"')
    import_table "$1"
    say "rows created, merged, unchanged, refused" "$create, $merge, $unchanged, $refuse of $total"
    import_table "$1"
    say "the same once more" "$create, $merge, $unchanged, $refuse of $total"
    [ "$create" = 0 ] || fail "A second import of the same table created $create resources."
    deposit_lesson "$2"
    review_lesson
    find_lesson "subject=information-technology"
    find_lesson "type=courseware&stage=senior-secondary&language=en&licence=CC-BY-4.0"
    download_lesson "$2"
    ! grep -E '\|(SEVERE|WARNING)\|' "$work/data/log/wellspring.log" | grep org.wellspring || fail "The log has complaints."
    say "errors and warnings of the product in its log" 0
}
