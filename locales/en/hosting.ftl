# What stands at the top of the files that hosts are told by (pentan hosting). Each line is a note in that file.

hosting-nginx =
    For nginx: put this file into /etc/nginx/conf.d/ and the site into the folder that root names,
    with the folders of the site's own address below it, then let a tool such as certbot add the certificate.
hosting-apache =
    For Apache: save this as .htaccess in the folder of the site. It needs mod_headers, and AllowOverride FileInfo Indexes.
hosting-netlify =
    For Netlify: save this as netlify.toml beside content/. The headers are in the site's own file _headers.
    Where Netlify has no pentan, build at home and upload the folder dist.
hosting-cloudflare =
    For Cloudflare: save this as wrangler.toml beside content/, run pentan build, then npx wrangler deploy.
    The headers are in the site's own file _headers.
hosting-github-pages =
    For GitHub Pages: save this as .github/workflows/site.yml, and choose GitHub Actions under Settings, Pages.
    GitHub Pages sends no headers of our choice. All else is the same there.
    Where pentan is not in the registry, name its repository: cargo install --git ADDRESS.
