# Status: unreviewed

# Yr hyn sydd ar ben y ffeiliau sy'n dweud wrth letywyr sut i gyhoeddi'r wefan (pentan hosting). Nodyn yn y ffeil honno yw pob llinell.

hosting-nginx =
    I nginx: rhowch y ffeil hon yn /etc/nginx/conf.d/ a’r wefan yn y ffolder y mae root yn ei enwi,
    gyda ffolderi cyfeiriad y wefan ei hun oddi tano, yna gadewch i offeryn megis certbot ychwanegu’r dystysgrif.
hosting-apache =
    I Apache: cadwch hon dan yr enw .htaccess yn ffolder y wefan. Mae angen mod_headers arni, ac AllowOverride FileInfo Indexes.
hosting-netlify =
    I Netlify: cadwch hon dan yr enw netlify.toml wrth ochr content/. Mae’r penynnau yn ffeil _headers y wefan ei hun.
    Lle nad oes pentan gan Netlify, adeiladwch gartref a llwythwch y ffolder dist i fyny.
hosting-cloudflare =
    I Cloudflare: cadwch hon dan yr enw wrangler.toml wrth ochr content/, rhedwch pentan build, yna npx wrangler deploy.
    Mae’r penynnau yn ffeil _headers y wefan ei hun.
hosting-github-pages =
    I GitHub Pages: cadwch hon dan yr enw .github/workflows/site.yml, a dewiswch GitHub Actions o dan Settings, Pages.
    Nid yw GitHub Pages yn anfon penynnau o’n dewis ni. Yr un yw popeth arall yno.
    Lle nad yw pentan yn y gofrestrfa, enwch ei gadwrfa: cargo install --git CYFEIRIAD.
